package io.tapewright.completion;

import static io.tapewright.completion.Dialect.JSON;
import static io.tapewright.completion.SampleUnions.CALLS_AND_STEPS;
import static io.tapewright.completion.SampleUnions.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.completion.SampleUnions.Buy;
import io.tapewright.completion.SampleUnions.Plan;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonRepair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a completion that can't be read, and what is read of one that is not quite as it should be. */
class CompletionFailuresTest {
    private static final Buy BUY = new Buy("A", 1);
    private static final Plan NO_PLAN = new Plan(List.of(), Optional.empty());

    @ParameterizedTest
    @EnumSource(ReadingMode.class)
    void allErrorsAreTold(ReadingMode mode) {
        UnreadableCompletionException e = failure(
                "[{'kind': 'buy', 'count': 'many'}, {'kind': 'plan'}, {'kind': 'plan', 'items': ['a', null, null]}]",
                mode);
        assertEquals(
                List.of(
                        "/0/count: expected a whole number",
                        "/0: the property symbol is missing",
                        "/1: the property items is missing",
                        "/2/items/1: expected a string",
                        "/2/items/2: expected a string"),
                e.errors().stream().map(CompletionFailuresTest::shown).toList());
    }

    @Test
    void eachErrorShowsItsPlace() {
        assertEquals(
                """
                Your answer could not be read: at /count: expected a whole number, found: "many"}
                    {"kind": "buy", "count": "many"}
                                             ^
                at the root: the property symbol is missing, found: {"kind": "buy", "count": "many"}
                    {"kind": "buy", "count": "many"}
                    ^""",
                failure("{'kind': 'buy', 'count': 'many'}", ReadingMode.TOLERANT)
                        .getMessage());
    }

    @Test
    void whatARecordRefusesInPlaceOfAWrongValueIsNotTold() {
        UnreadableCompletionException e =
                failure("{'kind': 'buy', 'symbol': 'A', 'count': 'many'}", ReadingMode.TOLERANT);
        assertEquals(
                List.of("/count: expected a whole number"),
                e.errors().stream().map(CompletionFailuresTest::shown).toList());
        assertEquals(
                "/1: the value is refused: count must be at least 1",
                shown(failure(
                                "[{'kind': 'plan', 'items': []}, {'kind': 'buy', 'symbol': 'A', 'count': 0}]",
                                ReadingMode.TOLERANT)
                        .errors()
                        .get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure! {'kind': 'plan', 'items': []} Then: {'kind': 'buy', 'symbol': 'A', 'count': 1}. Done.",
                "```json\n[{'kind': 'plan', 'items': []}, {'kind': 'buy', 'symbol': 'A', 'count': 1}]\n```",
                "I plan [nothing] {at all}: {'steps': [{'kind': 'plan', 'items': [],}, {'kind': 'buy', 'symbol': 'A', 'count': 1}]}",
                "{'kind': 'Plan', 'items': []}, {'symbol': 'A', 'count': 1}",
                "{kind: plan, items: []}\n{kind: buy, symbol: A, count: 1",
            })
    void stepsAmongWordsAreRead(String text) {
        assertEquals(List.of(NO_PLAN, BUY), CALLS_AND_STEPS.read(JSON, says(text), 0));
    }

    @Test
    void repairsAreToldOfTheStepThatNeededThem() {
        List<StepReading> read = CALLS_AND_STEPS.readSteps(
                JSON,
                says("{'kind': 'plan', 'items': []}\n{'kind': 'buy', 'symbol': 'A', 'count': '1',}"),
                0,
                ReadingMode.TOLERANT);
        assertEquals(List.of(), read.get(0).repairs());
        assertEquals(
                List.of(new JsonRepair(JsonRepair.Kind.NUMBER, 70), new JsonRepair(JsonRepair.Kind.EXTRA_COMMA, 74)),
                read.get(1).repairs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'kind': 'buy', 'symbol': 'A', 'count': 1} Done.          | prose@43",
                "{'kind': 'buy', 'symbol': 'A', 'count': 1}, 'note': 'x'}  | prose@42",
                "{'kind': 'buy', 'symbol': 'A', 'count': 1},               | extra_comma@42",
                "{'kind': 'Buy', 'symbol': 'A', 'count': 1}                | spelling@0",
                "Well: {'symbol': 'A', 'count': 1, 'kind': 'BUY'}          | prose@0 spelling@6",
                "~```json\n{'kind': 'buy', 'symbol': 'A', 'count': 1}\n```~    | prose@0",
                "~```\n[{'kind': 'buy', 'symbol': 'A', 'count': 1}]\n``` So.~   | prose@0 prose@49",
            })
    void whatStandsAroundAStepIsRepaired(String text, String repairs) {
        String said = text.replace("\\n", "\n");
        List<StepReading> steps = CALLS_AND_STEPS.readSteps(JSON, says(said), 0, ReadingMode.TOLERANT);
        assertEquals(List.of(new StepReading(BUY, steps.get(0).repairs())), steps);
        assertEquals(repairs, shown(steps.get(0).repairs()));
        List<CompletionEvent> atOnce = new ArrayList<>();
        CALLS_AND_STEPS.reader(JSON, 0).end(says(said), atOnce::add);
        assertEquals(List.of(new CompletionEvent.Finished(BUY, steps.get(0).repairs())), atOnce);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would buy.",
                "I would buy [A].",
                "{'type': 'object', 'properties': {}}",
                "{'kind': 'sell', 'symbol': 'A'}",
                "{'kind': 'plan', 'items': []} {'kind': 'buy', 'symbol': 'A'}",
            })
    void whatIsNoStepIsNone(String text) {
        assertThrows(UnreadableCompletionException.class, () -> CALLS_AND_STEPS.read(JSON, says(text), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'nix'",
                "{'kind':'',",
                "[{'kind':'nix', 'a': [",
                "{'kind':'buy','symbol':'A','count':{'a",
            })
    void whatIsWrongAndCutOffIsAnError(String text) {
        failure(text, ReadingMode.STRICT);
        failure(text, ReadingMode.TOLERANT);
    }

    private static UnreadableCompletionException failure(String text, ReadingMode mode) {
        return assertThrows(
                UnreadableCompletionException.class, () -> CALLS_AND_STEPS.readSteps(JSON, says(text), 0, mode));
    }

    private static String shown(List<JsonRepair> repairs) {
        return repairs.stream()
                .map(repair -> repair.kind() + "@" + repair.position())
                .collect(Collectors.joining(" "));
    }

    private static String shown(JsonReadException error) {
        return error.path() + ": " + error.problem();
    }
}
