package io.tapewright.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonForms;
import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two steps say the same. */
class SameDataTest {
    /** A step that Java finds different from one with the same bytes. */
    record Scan(byte[] bytes) implements Thought {
        static final StepType<Scan> TYPE = StepType.of(Scan.class, "scan", "")
                .property(
                        "bytes",
                        PropertyType.of("{}", JsonForms::readBytes, (b, out) -> out.value(JsonForms.text(b))),
                        Scan::bytes)
                .construct(values -> new Scan(values.<byte[]>get(0)));
    }

    private static final StepTypes TYPES = StepTypes.builtIn().and(Scan.TYPE);

    @Test
    void otherDataTypesAndLengthsAreNotTheSame() {
        assertFalse(TYPES.sameData(new AssistantStep("a"), new AssistantStep("b")));
        assertFalse(TYPES.sameData(new AssistantStep("a"), new AssistantThought("a")));
        assertFalse(TYPES.sameData(new AssistantStep("a"), new UserStep("a")));
        assertFalse(TYPES.sameData(new Scan(new byte[] {1}), new Scan(new byte[] {1, 0})));
        assertFalse(TYPES.sameData(List.of(new AssistantStep("a")), List.of()));
        assertFalse(TYPES.sameData(call("a", "{\"x\": 1}"), call("a", "{\"x\": 2}")));
        assertFalse(
                TYPES.sameData(call("a", "{}"), new ToolCalls(call("a", "{}").toolCalls(), Optional.of("beside"))));
    }

    @Test
    void argumentsThatAreNoJsonAreComparedAsText() {
        ToolCalls broken = ToolCalls.of(ToolCall.of("a", "f", JsonValue.of("{broken")));
        assertTrue(TYPES.sameData(broken, ToolCalls.of(ToolCall.of("b", "f", JsonValue.of("{broken")))));
        assertFalse(TYPES.sameData(broken, ToolCalls.of(ToolCall.of("a", "f", JsonValue.of("{ broken")))));
    }

    @Test
    void arraysAreComparedByTheirContent() {
        assertTrue(TYPES.sameData(new Scan(new byte[] {1, 2}), new Scan(new byte[] {1, 2})));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | 1.0", "100 | 1e2", "{\"a\": 1, \"b\": 2} | {\"b\":2,\"a\":1}", "\"\\u0061\" | \"a\""})
    void oneJsonWrittenInTwoWaysIsTheSame(String one, String other) {
        assertTrue(TYPES.sameData(
                new AssistantThought(JsonValue.parse(one)), new AssistantThought(JsonValue.parse(other))));
    }

    @Test
    void idsOfCallsDoNotCountAndArgumentsMayBeAnObjectOrItsText() {
        ToolCalls asText = ToolCalls.of(ToolCall.of("b", "f", JsonValue.of("{\"x\":1}")));
        assertTrue(TYPES.sameData(call("a", "{\"x\": 1}"), asText));
        assertEquals(TYPES.data(call("a", "{\"x\": 1}")), TYPES.data(asText));
    }

    private static ToolCalls call(String id, String arguments) {
        return ToolCalls.of(ToolCall.of(id, "f", JsonValue.parse(arguments)));
    }
}
