package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.Reuse;
import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.llm.LlmCall;
import io.tapewright.tape.Tape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An annotated student that speaks JSON in text takes over the tape of a teacher that called functions, and makes the prompts and outputs that
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

    /** Its sentences are those of the recording. */
    private static TapeAgent student(List<RecordedCall> recorded) {
        LlamaAnalyst student = new LlamaAnalyst(
                text(recorded.get(0).message(0)), lastMessage(recorded.get(0)), lastMessage(recorded.get(1)));
        return LlamaAnalystAgent.builder(
                        student,
                        new TutorialAnalyst.Tools(recorded.get(0).prompt().path("messages")))
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
