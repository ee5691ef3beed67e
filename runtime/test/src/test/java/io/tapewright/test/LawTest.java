package io.tapewright.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.PropertyType;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.StepType;
import io.tapewright.step.Thought;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawTest {
    private static final ToolSpec TICKER = new ToolSpec(
            "get_ticker",
            "",
            JsonValue.parse("{\"type\": \"object\", \"properties\": {\"company\": {\"type\": \"string\"}},"
                    + " \"required\": [\"company\"]}"));

    /** A step whose constructor changes what it is given, each time anew. */
    record Shouted(String words, int times) implements Thought {
        static final StepType<Shouted> TYPE = StepType.of(Shouted.class, "shouted", "")
                .property("words", PropertyType.STRING, Shouted::words)
                .property("times", PropertyType.INTEGER, Shouted::times)
                .construct(values -> new Shouted(values.get(0), values.get(1)));

        Shouted {
            words = words + "!";
        }
    }

    /** A step whose writer forgets something. */
    record Forgetful(String words, boolean loud) implements Thought {
        static final StepType<Forgetful> TYPE = StepType.of(Forgetful.class, "forgetful", "")
                .property("words", PropertyType.STRING, Forgetful::words)
                .defaulted("loud", PropertyType.BOOLEAN, step -> false)
                .construct(values -> new Forgetful(values.get(0), values.get(1, true)));
    }

    /** A step that cannot be written. */
    record Speechless(String words, int times) implements Thought {
        static final StepType<Speechless> TYPE = StepType.of(Speechless.class, "speechless", "")
                .property(
                        "words",
                        PropertyType.of("{\"type\": \"string\"}", JsonReader::readString, (words, out) -> {
                            throw new IllegalArgumentException("no words");
                        }),
                        Speechless::words)
                .property("times", PropertyType.INTEGER, Speechless::times)
                .construct(values -> new Speechless(values.get(0), values.get(1)));
    }

    /** A step that accepts few values. */
    record Even(int number) implements Action {
        static final StepType<Even> TYPE = StepType.of(Even.class, "even", "")
                .property("number", PropertyType.INTEGER, Even::number)
                .construct(values -> new Even(values.<Integer>get(0)));

        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("an even number is wanted");
            }
        }
    }

    /** A number as JSON may not have it. */
    record Measured(double value) implements Thought {
        static final StepType<Measured> TYPE = StepType.of(Measured.class, "measured", "")
                .property(
                        "value",
                        PropertyType.of("{\"type\": \"number\"}", JsonReader::readDouble, (v, out) -> out.value(v)),
                        Measured::value)
                .construct(values -> new Measured(values.<Double>get(0)));
    }

    @Test
    void aConstructorThatChangesWhatItIsGivenEachTimeIsFoundAndTheSeedShowsItAgain() {
        Law law = Law.of(StepUnion.of(Shouted.TYPE)).tries(20).seed(1);
        AssertionError failure = assertThrows(AssertionError.class, law::check);
        String message = failure.getMessage();
        assertTrue(message.contains("is read as other steps"), message);
        long seed = Long.parseLong(message.replaceAll("(?s).*seed\\((-?\\d+)L\\).*", "$1"));
        AssertionError again = assertThrows(
                AssertionError.class,
                () -> Law.of(StepUnion.of(Shouted.TYPE)).seed(seed).tries(1).check());
        assertEquals(message, again.getMessage());
    }

    @Test
    void aWriterThatForgetsIsFound() {
        AssertionError failure = assertThrows(AssertionError.class, () -> Law.check(StepUnion.of(Forgetful.TYPE)));
        assertTrue(failure.getMessage().contains("is read as other steps"), failure.getMessage());
    }

    @Test
    void aWriterThatRefusesWhatTheDialectCarriesIsFound() {
        AssertionError failure = assertThrows(AssertionError.class, () -> Law.check(StepUnion.of(Speechless.TYPE)));
        assertTrue(failure.getMessage().contains("makeCompletion refuses them"), failure.getMessage());
        assertTrue(failure.getCause().getMessage().contains("no words"), failure.getCause()::toString);
    }

    @ParameterizedTest
    @MethodSource("unions")
    void itHoldsForUnionsOfBuiltInStepsAndTools(StepUnion union) {
        Law.of(union).seed(1).tries(500).check();
    }

    static Stream<StepUnion> unions() {
        return Stream.of(
                StepUnion.of(AssistantStep.TYPE),
                StepUnion.of(AssistantThought.TYPE),
                StepUnion.of(AssistantThought.TYPE, AssistantStep.TYPE),
                StepUnion.of(AssistantAnswer.TYPE, ReasoningThought.TYPE, FinalStep.TYPE),
                StepUnion.builder().toolCalls(List.of()).build(),
                StepUnion.builder().toolCalls(List.of(TICKER)).build(),
                StepUnion.builder()
                        .toolCalls(List.of(TICKER))
                        .step(AssistantAnswer.TYPE)
                        .build(),
                StepUnion.builder()
                        .toolCalls(List.of(TICKER))
                        .step(AssistantStep.TYPE, "response")
                        .step(Even.TYPE)
                        .build());
    }

    @Test
    void whereRandomValuesWouldBeRefusedStepsCanBeMadeInAWayOfOnesOwn() {
        Law.of(StepUnion.of(Even.TYPE, AssistantStep.TYPE))
                .with(Even.TYPE, random -> new Even(2 * random.nextInt(100)))
                .check();
    }

    @Test
    void anAgentsNodesAreAllChecked() {
        TapeAgent.Builder broken = TapeAgent.builder("broken")
                .node(StandardNode.builder("shouting", StepUnion.of(Shouted.TYPE))
                        .build());
        TapeAgent manager = TapeAgent.builder("manager")
                .node(StandardNode.builder("answering", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .subagent(broken)
                .build();
        assertThrows(AssertionError.class, () -> Law.check(manager));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "TOOLS", "STRUCTURED"})
    void numbersThatJsonDoesNotHaveAreRefusedByWritersAndReaders(Dialect dialect) {
        StepUnion union = StepUnion.of(Measured.TYPE);
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThrows(UnsayableStepsException.class, () -> union.write(dialect, List.of(new Measured(number)), 0));
            assertThrows(
                    JsonReadException.class, () -> Measured.TYPE.read(JsonReader.of("{\"value\": " + number + "}")));
        }
        assertThrows(JsonReadException.class, () -> Measured.TYPE.read(JsonReader.of("{\"value\": 1e999}")));
    }
}
