package io.tapewright.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.PropertyType;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolCalls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStepsTest {
    private static final StepUnion TEXT = StepUnion.of(AssistantStep.TYPE);
    private static final StepUnion ANYTHING = StepUnion.of(AssistantThought.TYPE);

    /** A step with one value, whatever its schema says. */
    record Valued(JsonValue value) implements Thought {
        static StepType<Valued> type(String schema, Predicate<JsonValue> accepted) {
            return StepType.of(Valued.class, "valued", "")
                    .property(
                            "value",
                            PropertyType.of(schema, JsonReader::readValue, (value, out) -> out.value(value)),
                            Valued::value)
                    .construct(values -> {
                        JsonValue value = values.get(0);
                        if (!accepted.test(value)) {
                            throw new IllegalArgumentException(value + " is not accepted");
                        }
                        return new Valued(value);
                    });
        }
    }

    @Test
    void whatIsNeverAcceptedIsAnErrorThatShowsWhy() {
        StepType<Valued> type = Valued.type("{\"type\": \"boolean\"}", value -> false);
        var error = assertThrows(IllegalStateException.class, () -> new RandomSteps(TEXT, 1).step(type));
        assertTrue(error.getMessage().contains("Say by with(type, …)"), error.getMessage());
        assertTrue(error.getMessage().contains("is not accepted"), error.getMessage());
    }

    @Test
    void whatIsRefusedIsTriedAgain() {
        StepType<Valued> type =
                Valued.type("{\"type\": \"boolean\"}", value -> value.json().equals("true"));
        assertEquals("true", new RandomSteps(TEXT, 1).step(type).value().json());
    }

    @Test
    void aSeedGivesTheSameSteps() {
        assertEquals(
                new RandomSteps(ANYTHING, 7).completion(Dialect.JSON),
                new RandomSteps(ANYTHING, 7).completion(Dialect.JSON));
    }

    @Test
    void textsHaveWhatBreaksCarelessReaders() {
        List<String> texts = many(AssistantStep.TYPE, 2000).stream()
                .map(AssistantStep::content)
                .toList();
        for (Predicate<String> edge : List.<Predicate<String>>of(
                String::isEmpty,
                text -> text.length() > 5000,
                text -> text.contains("\u0000"),
                text -> text.contains("\\"),
                text -> text.contains("```json"),
                text -> text.codePoints().anyMatch(Character::isSupplementaryCodePoint),
                text -> text.contains("\u2028"))) {
            assertTrue(texts.stream().anyMatch(edge));
        }
        assertTrue(
                texts.stream()
                        .flatMapToInt(String::codePoints)
                        .noneMatch(c -> Character.getType(c) == Character.SURROGATE),
                "halves of pairs are no text");
    }

    @Test
    void anyJsonIsAlsoDeepAndLarge() {
        List<String> values = many(AssistantThought.TYPE, 2000).stream()
                .map(thought -> thought.content().json())
                .toList();
        assertTrue(values.stream().anyMatch(json -> json.contains("[[[[[[[[[[[[[[[[[[[[")));
        assertTrue(values.stream().anyMatch(json -> json.contains("{\"a\":{\"a\":{\"a\":{\"a\":")));
        assertTrue(values.contains("null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'minimum': 3, 'maximum': 5}",
                "{'exclusiveMinimum': 0, 'exclusiveMaximum': 1}",
                "{'minimum': 1000000}",
                "{'maximum': -1000000}",
                "{'multipleOf': 0.01, 'minimum': 0, 'maximum': 9.99}",
            })
    void numbersAreWithinTheirBounds(String bounds) {
        String schema = "{\"type\": \"number\", " + bounds.substring(1).replace('\'', '"');
        var limits = JsonValue.parse(schema).tree();
        for (Valued step : many(Valued.type(schema, value -> true), 300)) {
            BigDecimal number = new BigDecimal(step.value().json());
            assertTrue(!limits.has("minimum")
                    || number.compareTo(limits.path("minimum").decimalValue()) >= 0);
            assertTrue(!limits.has("maximum")
                    || number.compareTo(limits.path("maximum").decimalValue()) <= 0);
            assertTrue(!limits.has("exclusiveMinimum") || number.signum() > 0);
            assertTrue(!limits.has("exclusiveMaximum") || number.compareTo(BigDecimal.ONE) < 0);
            assertTrue(!limits.has("multipleOf") || number.stripTrailingZeros().scale() <= 2, number::toString);
        }
    }

    @Test
    void wholeNumbersReachTheEndsOfTheirTypes() {
        List<String> numbers = many(Valued.type("{\"type\": \"integer\"}", value -> true), 2000).stream()
                .map(step -> step.value().json())
                .toList();
        assertTrue(numbers.containsAll(List.of(
                "0", "-1", "2147483647", "-2147483648", "9223372036854775807", "123456789012345678901234567890")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}-\\d{2,4}$",
                "^(?:yes|no|maybe( not)?)$",
                "^[^aeiou\\s]+$",
                "\\S",
                "^#?[0-9a-fA-F]{6}$",
                "^(a|b)*c?\\.(?<ext>txt|md)$",
                "^[\\w.+-]+@[a-z]+\\.(com|org)$",
                "^.{0,3}$"
            })
    void textsMatchTheirPattern(String regex) {
        String schema = "{\"type\": \"string\", \"pattern\": " + JsonValue.of(regex) + "}";
        for (Valued step : many(Valued.type(schema, value -> true), 200)) {
            String text = step.value().text();
            assertTrue(Pattern.compile(regex).matcher(text).find(), text);
        }
    }

    @Test
    void listsAndTextsHaveTheirSizes() {
        String list = "{\"type\": \"array\", \"minItems\": 2, \"maxItems\": 3, \"items\": {\"type\": \"null\"}}";
        String text = "{\"type\": \"string\", \"minLength\": 2, \"maxLength\": 3}";
        for (Valued step : many(Valued.type(list, value -> true), 100)) {
            int size = step.value().tree().size();
            assertTrue(size >= 2 && size <= 3);
        }
        for (Valued step : many(Valued.type(text, value -> true), 500)) {
            int length = step.value().text().length();
            assertTrue(length >= 2 && length <= 3);
        }
    }

    @Test
    void aTypeThatContainsItselfHasValuesThatEnd() {
        JsonValue schema = JsonValue.parse("{\"$ref\": \"#/$defs/Tree\", \"$defs\": {\"Tree\": {\"anyOf\": ["
                + "{\"type\": \"array\", \"minItems\": 2, \"items\": {\"$ref\": \"#/$defs/Tree\"}},"
                + "{\"type\": \"boolean\"}]}}}");
        Random random = new Random(1);
        int deepest = 0;
        for (int i = 0; i < 200; i++) {
            String tree = RandomJson.of(schema.tree(), random, 0.5).json();
            deepest = Math.max(deepest, tree.lastIndexOf("[[") + 1);
            assertTrue(tree.length() < 10_000, "far too large");
        }
        assertTrue(deepest > 0, "never more than one level deep");
    }

    @Test
    void completionsAreWhatTheirDialectCarries() {
        StepUnion union = StepUnion.builder()
                .toolCalls(List.of())
                .step(AssistantStep.TYPE)
                .build();
        for (int seed = 0; seed < 200; seed++) {
            List<TapeStep> steps = new RandomSteps(union, seed).completion(Dialect.TOOLS);
            assertTrue(steps.stream().skip(1).noneMatch(step -> step instanceof AssistantStep), steps::toString);
            assertInstanceOf(
                    AssistantStep.class,
                    new RandomSteps(TEXT, seed).completion(Dialect.TEXT).get(0));
            List<TapeStep> json = new RandomSteps(union, seed).completion(Dialect.JSON);
            assertTrue(IntStream.range(1, json.size())
                    .noneMatch(i -> json.get(i - 1) instanceof ToolCalls && json.get(i) instanceof ToolCalls));
        }
    }

    private static <S extends TapeStep> List<S> many(StepType<S> type, int count) {
        RandomSteps random = new RandomSteps(TEXT, 1);
        return IntStream.range(0, count).mapToObj(i -> random.step(type)).toList();
    }
}
