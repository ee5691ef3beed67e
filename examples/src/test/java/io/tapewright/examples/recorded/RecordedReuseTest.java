package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.Reuse;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.llm.LlmCall;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;
import io.tapewright.tape.Tape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A student that speaks JSON in text takes over the tape of a teacher that called functions, and makes the prompts and outputs that
 * TapeAgents made of the same tape.
 */
class RecordedReuseTest {
    private static final String DATA = "tapeagents/intro_notebook/tapedata.sqlite";

    @Test
    void theStudentMakesTheRecordedPromptsAndOutputs() throws Exception {
        Path database = SharedData.file(DATA);
        Tape taught = Tutorial.run(RecordedCalls.between(database, "14:10:41", "14:10:47"));
        // the reuse was recorded twice
        List<RecordedCall> recorded =
                RecordedCalls.between(database, "14:11:25", "14:11:25").subList(0, 4);

        Reuse reuse = student(recorded).reuse(taught);

        assertEquals(4, reuse.calls().size());
        for (int i = 0; i < 4; i++) {
            LlmCall call = reuse.calls().get(i);
            SamePrompt.assertSameMessages(recorded.get(i).prompt(), call.prompt());
            assertEquals(List.of(), call.prompt().tools());
            assertEquals(
                    recorded.get(i).output().path("content").asString(),
                    call.output().content().orElseThrow());
        }
    }

    /** Its sentences are those of the recording. In it, an answer to the user is called a response. */
    private static TapeAgent student(List<RecordedCall> recorded) {
        String system = text(recorded.get(0).message(0));
        StepUnion acts = StepUnion.builder()
                .toolCalls(List.of())
                .step(AssistantStep.TYPE, "response")
                .build();
        return TapeAgent.builder("student")
                .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                        .system(prompt -> system)
                        .guidance(prompt -> lastMessage(recorded.get(0)))
                        .build())
                .node(StandardNode.builder("act", acts)
                        .dialect(Dialect.JSON)
                        .system(prompt -> text(recorded.get(1).message(0)))
                        .guidance(prompt -> lastMessage(recorded.get(1)))
                        .next(ToolCalls.class, "act")
                        .next(AssistantStep.class, "plan")
                        .build())
                .build();
    }

    private static String lastMessage(RecordedCall call) {
        return text(call.message(call.messageCount() - 1));
    }

    /** Content may be a text, or a list of parts that are texts. */
    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isString()
                ? content.asString()
                : String.join(
                        "",
                        StreamSupport.stream(content.spliterator(), false)
                                .map(part -> part.path("text").asString())
                                .toList());
    }
}
