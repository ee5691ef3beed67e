package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.Call;
import io.tapewright.step.ObjectSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of subagents by functions of their own, as generated code describes them. */
class SubagentToolTest {
    private static final Counting TOOL = new Counting("counter");
    private static final StepUnion UNION = StepUnion.of(TOOL, new Counting("other"));

    /** Counts up to a number. */
    private static final class Counting extends SubagentTool<Integer> {
        private static final JsonNames NAMES = JsonNames.of("kind", "to");

        Counting(String agent) {
            super(
                    agent,
                    "Lets somebody count.",
                    ObjectSchema.builder()
                            .required("to", "{\"type\": \"integer\"}")
                            .build());
        }

        @Override
        protected Integer readInput(JsonReader in) {
            int to = 0;
            in.beginObject();
            for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
                if (p == 0) {
                    in.skipValue();
                } else {
                    to = in.readInt();
                }
            }
            return to;
        }

        @Override
        protected void writeInput(Integer input, JsonWriter out) {
            out.name("to").value(input);
        }
    }

    @Test
    void aCallHoldsTheInput() {
        Call call = TOOL.call(5);
        assertEquals(new Call("counter", "{\"to\": 5}"), call);
        assertEquals(5, TOOL.input(call));
    }

    @Test
    void aCallWithoutAnInputSaysWhatIsWrong() {
        var e = assertThrows(IllegalArgumentException.class, () -> TOOL.input(new Call("counter", "five")));
        assertTrue(e.getMessage().startsWith("The content of a call of counter is no input of it: "), e.getMessage());
    }

    @Test
    void callsAreToldApartByTheAgent() {
        assertEquals(
                "{\"kind\": \"call_other\", \"to\": 5}",
                UNION.write(Dialect.JSON, List.of(new Call("other", "{\"to\": 5}")), 0)
                        .content()
                        .orElseThrow());
        assertEquals(
                List.of(new Call("counter", "{\"to\": 7}")),
                UNION.read(Dialect.JSON, LlmOutput.of("{\"kind\": \"call_counter\", \"to\": 7}"), 0));
    }

    @Test
    void aCallThatWouldBeReadOtherwiseIsNotSaid() {
        for (Call call :
                List.of(new Call("counter", "{\"to\":5}"), new Call("counter", "five"), new Call("nobody", ""))) {
            assertThrows(
                    UnsayableStepsException.class, () -> UNION.write(Dialect.TOOLS, List.of(call), 0), call::toString);
        }
    }
}
