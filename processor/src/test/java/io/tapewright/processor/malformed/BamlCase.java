package io.tapewright.processor.malformed;

import io.tapewright.completion.CompletionEvent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonSearch;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.malformed.Case.Group;
import io.tapewright.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Cases of BAML. A class is a type of steps, of which the first counts where one is asked; a choice of classes is a union. Answers that
 * are still coming are read by the reader of streams.
 */
final class BamlCase {
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final Pattern CLASS = Pattern.compile("(?i)class\\(\"(\\w+)\"");
    /** The penalty from which on an assert has failed, which refuses a value. */
    private static final int FAILED_ASSERT = 50;

    private BamlCase() {}

    static Case of(JsonNode line, int number, GeneratedTypes types) {
        Type type = new Type(line, types);
        JsonNode expected = value(line.path("expected"));
        return switch (line.path("kind").stringValue()) {
            case "test_failing_deserializer" ->
                make(line, number, Group.MUST_FAIL, MissingNode.getInstance(), type::read);
            case "test_partial_deserializer" ->
                make(line, number, Group.UNFINISHED, Trees.renamed(expected, Map.of()), type::readUnfinished);
            case "test_deserializer_with_expected_score" ->
                make(
                        line,
                        number,
                        Group.ASSERTS,
                        JACKSON.valueToTree(expected.asInt() < FAILED_ASSERT),
                        text -> isRead(type.read(text)));
            default ->
                make(line, number, expected.isContainer() ? Group.OBJECTS : Group.SINGLE_VALUES, expected, type::read);
        };
    }

    private static Case make(
            JsonNode line, int number, Group group, JsonNode expected, Function<String, Outcome> reader) {
        return new Case(Corpus.BAML, number, group, rawText(line.path("raw")), expected, Optional.of(reader));
    }

    private static Outcome isRead(Outcome outcome) {
        return new Outcome(JACKSON.valueToTree(!outcome.isRefused()), outcome.failure());
    }

    /** The completion, which one case gives as an expression of Rust. */
    private static String rawText(JsonNode raw) {
        return raw.isString()
                ? raw.stringValue()
                : JACKSON.readTree(raw.path("$rust").stringValue().replace(".trim()", ""))
                        .stringValue()
                        .strip();
    }

    private static JsonNode value(JsonNode expected) {
        return expected.has("$rust")
                ? AnyJson.parsed(expected.path("$rust").stringValue().replaceAll("^json!\\((?s:(.*))\\)$", "$1"))
                : expected;
    }

    /** The type of a case. */
    private static final class Type {
        private final String rust;
        private final BamlTypes declared;
        private final List<String> classes;
        private final GeneratedTypes types;
        private final String className;

        Type(JsonNode line, GeneratedTypes types) {
            this.rust = line.path("type").stringValue();
            this.declared = new BamlTypes(line.path("schema").stringValue());
            this.types = types;
            this.classes = CLASS.matcher(rust)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            this.className = classes.isEmpty() ? "" : types.add(name -> declared.source(name, classes));
        }

        Outcome read(String text) {
            return Outcome.of(() -> classes.isEmpty() ? readOther(text) : readSteps(text));
        }

        private JsonNode readOther(String text) {
            return JsonSearch.<JsonNode>find(text, HandBuilt.ofBaml(rust, declared))
                    .value();
        }

        private JsonNode readSteps(String text) {
            JsonNode steps = Trees.of(union().read(Dialect.JSON, LlmOutput.of(text), 0));
            boolean isList = rust.endsWith(".as_list()") || rust.matches("FieldType::[Ll]ist\\(.*");
            return isList ? steps : steps.path(0);
        }

        /** What is told of an answer that is still coming; of one that can't be steps, what is read when it ends. */
        Outcome readUnfinished(String text) {
            if (classes.isEmpty()) {
                return read(text);
            }
            List<CompletionEvent> events = new ArrayList<>();
            union().reader(Dialect.JSON, 0).read(new LlmEvent.Chunk(text), events::add);
            return Outcome.of(() -> events.stream()
                    .filter(CompletionEvent.Grown.class::isInstance)
                    .map(CompletionEvent.Grown.class::cast)
                    .reduce((earlier, later) -> later)
                    .map(grown -> grown.soFar().get().properties().json())
                    .map(json -> Trees.renamed(JACKSON.readTree(json), declared.names()))
                    .orElseGet(MissingNode::getInstance));
        }

        private StepUnion union() {
            return StepUnion.of(
                    classes.stream().map(name -> types.step(className, name)).toArray(StepType<?>[]::new));
        }
    }
}
