package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.completion.SampleUnions.Plan;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The law: what is written is read back as the same steps; what would not be is refused. */
class LawTest {
    private static final List<StepUnion> UNIONS = List.of(
            SampleUnions.TEXT,
            SampleUnions.PLAN,
            SampleUnions.CALLS,
            SampleUnions.CALLS_AND_STEPS,
            SampleUnions.EVERYTHING,
            SampleUnions.TWO_TEXTS);
    private static final String[] TEXTS = {
        "",
        "a",
        " ",
        "\n",
        "{}",
        "\"",
        "\\",
        "{\"kind\": \"plan\"}",
        "```json",
        "é😀\u2028",
        "\u0000\u001f",
        "</tool_call>"
    };

    @Property(tries = 2000)
    void whateverIsWrittenIsReadBack(@ForAll long seed, @ForAll Dialect dialect) {
        Random random = new Random(seed);
        StepUnion union = UNIONS.get(random.nextInt(UNIONS.size()));
        List<TapeStep> steps = mostlyOf(union, any(random), random);
        int position = random.nextInt(10);
        if (dialect != Dialect.TEXT || union.objection(dialect).isEmpty()) {
            try {
                LlmOutput said = union.write(dialect, steps, position);
                assertSameData(steps, union.read(dialect, said, position));
            } catch (UnsayableStepsException refused) {
                assertEquals(false, refused.getMessage().isBlank());
            }
        }
    }

    @Property
    void inJsonAnyStepsOfTheUnionCanBeSaid(@ForAll long seed) {
        assertReadBack(SampleUnions.EVERYTHING, Dialect.JSON, withoutNeighbouringCalls(any(new Random(seed))));
    }

    @Property
    void inToolsATextAndThenAnyCallsCanBeSaid(@ForAll long seed) {
        Random random = new Random(seed);
        List<TapeStep> steps = new ArrayList<>();
        withoutNeighbouringCalls(any(random)).stream()
                .filter(step -> !(step instanceof AssistantStep))
                .forEach(steps::add);
        if (random.nextBoolean()) {
            steps.add(0, new AssistantStep(text(random) + "."));
        }
        assertReadBack(SampleUnions.EVERYTHING, Dialect.TOOLS, withoutNeighbouringCalls(steps));
    }

    @Property
    void inTextAnyTextCanBeSaid(@ForAll long seed) {
        List<TapeStep> steps = List.of(new AssistantThought(text(new Random(seed)) + "."));
        assertReadBack(SampleUnions.TEXT, Dialect.TEXT, steps);
    }

    private static void assertReadBack(StepUnion union, Dialect dialect, List<TapeStep> steps) {
        if (!steps.isEmpty()) {
            List<TapeStep> read = union.read(dialect, union.write(dialect, steps, 2), 2);
            assertSameData(steps, read);
        }
    }

    private static void assertSameData(List<TapeStep> expected, List<TapeStep> read) {
        assertTrue(SampleUnions.TYPES.sameData(expected, read), () -> "- " + expected + "\n+ " + read);
    }

    /** Steps that every union with all types can say in JSON. */
    private static List<TapeStep> withoutNeighbouringCalls(List<TapeStep> steps) {
        List<TapeStep> sayable = new ArrayList<>();
        for (TapeStep step : steps) {
            boolean calls = step instanceof ToolCalls;
            boolean afterCalls = !sayable.isEmpty() && sayable.get(sayable.size() - 1) instanceof ToolCalls;
            boolean plain = !(step instanceof AssistantThought)
                    && (!calls
                            || ((ToolCalls) step).content().isEmpty()
                                    && !((ToolCalls) step).toolCalls().isEmpty());
            if (plain && !(calls && afterCalls)) {
                sayable.add(step);
            }
        }
        return sayable;
    }

    /** Steps of a union, and now and then one that is not of it. */
    private static List<TapeStep> mostlyOf(StepUnion union, List<TapeStep> steps, Random random) {
        return steps.stream()
                .filter(step -> random.nextInt(20) == 0
                        || step instanceof ToolCalls && union.allowsToolCalls()
                        || union.types().stream().anyMatch(type -> type.javaType() == step.getClass()))
                .toList();
    }

    private static List<TapeStep> any(Random random) {
        List<TapeStep> steps = new ArrayList<>();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            steps.add(step(random));
        }
        return steps;
    }

    private static TapeStep step(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new ToolCalls(calls(random), random.nextInt(3) == 0 ? Optional.of(text(random)) : Optional.empty());
            case 2, 3 -> new Buy(text(random), 1 + random.nextInt(1000));
            case 4, 5 ->
                new Plan(
                        List.of(text(random), text(random)),
                        Optional.of(text(random)).filter(t -> t.length() > 1));
            case 6 -> new AssistantThought(text(random));
            default -> new AssistantStep(text(random));
        };
    }

    private static List<ToolCall> calls(Random random) {
        List<ToolCall> calls = new ArrayList<>();
        for (int i = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            JsonValue object =
                    JsonValue.parse("{\"company\": " + JsonValue.of(text(random)) + ", \"n\": [1.50, null]}");
            JsonValue arguments = random.nextBoolean() ? object : JsonValue.of(object.json());
            calls.add(ToolCall.of(random.nextBoolean() ? "" : "id" + i, "get_ticker", arguments));
        }
        return calls;
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
    }
}
