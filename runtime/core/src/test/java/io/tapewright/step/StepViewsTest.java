package io.tapewright.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What models are shown of steps: their LLM dict, their view, and the short view of observations. */
class StepViewsTest {
    private static final StepTypes TYPES = StepTypes.builtIn();

    @Test
    void aViewIsIndentedJsonThatKeepsNonAsciiCharacters() {
        assertEquals("""
                {
                  "kind": "assistant_answer",
                  "success": false,
                  "answer": "naïve – 日本"
                }""", AssistantAnswer.TYPE.view(new AssistantAnswer(false, "naïve – 日本")));
    }

    @Test
    void theDataForAModelHasNoNullsAtAnyDepth() {
        ToolResult result =
                new ToolResult(JsonValue.parse("{\"a\": null, \"b\": [{\"c\": null, \"d\": \"null\"}, null]}"), "c1");
        assertEquals(
                JsonValue.parse("{\"kind\": \"tool\", \"content\": {\"b\": [{\"d\": \"null\"}, null]},"
                        + " \"tool_call_id\": \"c1\"}"),
                ToolResult.TYPE.llmDict(result));
        assertEquals("""
                {
                  "kind": "tool",
                  "content": {
                    "b": [
                      {
                        "d": "null"
                      },
                      null
                    ]
                  },
                  "tool_call_id": "c1"
                }""", ToolResult.TYPE.view(result));
    }

    @Test
    void theMetadataOfAnObservationThatWasMadeIsNotForModels() {
        String json = "{\"kind\": \"user\", \"content\": \"Hi\", \"metadata\": {\"id\": \"x\"}}";
        MakeObservation made = new MakeObservation(JsonValue.parse(json));
        assertEquals(
                JsonValue.parse("{\"kind\": \"make_observation\","
                        + " \"new_observation\": {\"kind\": \"user\", \"content\": \"Hi\"}}"),
                MakeObservation.TYPE.llmDict(made));
        assertFalse(MakeObservation.TYPE.view(made).contains("metadata"));
        assertTrue(TYPES.write(made).json().contains("metadata"));
    }

    @Test
    void theFolderOfAVideoIsNotForModels() {
        VideoObservation video = video("/home/me/secret", Optional.empty());
        assertFalse(VideoObservation.TYPE.llmDict(video).json().contains("secret"));
        assertFalse(VideoObservation.TYPE.view(video).contains("secret"));
    }

    @Test
    void whatAUserSaysAndWhatAnAgentReasonsIsShownAsItIs() {
        assertEquals("Hi \"there\"", UserStep.TYPE.view(new UserStep("Hi \"there\"")));
        assertEquals("So", ReasoningThought.TYPE.view(new ReasoningThought("So")));
    }

    @Test
    void codeIsShownBetweenFences() {
        ExecuteCode step = new ExecuteCode(List.of(new CodeBlock("ls", "sh"), new CodeBlock("print(1)", "python")));
        assertEquals("""
                ```sh
                ls
                ```

                ```python
                print(1)
                ```""", ExecuteCode.TYPE.view(step));
    }

    @Test
    void theShortViewOfAnObservationIsItsViewUnlessThereIsAShorterOne() {
        UserStep step = new UserStep("x".repeat(500));
        assertEquals(UserStep.TYPE.view(step), UserStep.TYPE.shortView(step));
        String hundred = "y".repeat(100);
        assertEquals(
                ActionExecutionFailure.TYPE.view(new ActionExecutionFailure(hundred + "...")),
                ActionExecutionFailure.TYPE.shortView(new ActionExecutionFailure(hundred + "z")));
        assertEquals(
                ActionExecutionFailure.TYPE.view(new ActionExecutionFailure(hundred)),
                ActionExecutionFailure.TYPE.shortView(new ActionExecutionFailure(hundred)));
        String shortVideo = VideoObservation.TYPE.shortView(video("/tmp", Optional.of(hundred + "z")));
        assertTrue(shortVideo.contains(hundred + "...") && !shortVideo.contains("s1.png"), shortVideo);
        String split = "y".repeat(99) + "😀";
        assertTrue(ActionExecutionFailure.TYPE
                .shortView(new ActionExecutionFailure(split))
                .contains("\"" + "y".repeat(99) + "...\""));
    }

    static VideoObservation video(String attachmentDir, Optional<String> subtitles) {
        return new VideoObservation(
                attachmentDir,
                "v.mp4",
                List.of("s1.png"),
                Optional.empty(),
                Optional.empty(),
                subtitles,
                Optional.empty());
    }
}
