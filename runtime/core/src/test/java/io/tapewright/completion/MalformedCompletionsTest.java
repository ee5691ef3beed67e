package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.SharedData;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonSearch;
import io.tapewright.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The test cases of other tolerant readers: what we read in the same way, what we read otherwise and why. The table in {@code
 * docs/completions.md} says the same.
 */
class MalformedCompletionsTest {
    private static final Path PAGE = Path.of("../../docs/completions.md");
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    /** The corpora without types. */
    enum Corpus {
        VERCEL("vercel-fix-json"),
        BEST_EFFORT("best-effort"),
        JSONREPAIR("jsonrepair"),
        JSON_REPAIR("json_repair-py");

        private final String file;

        Corpus(String file) {
            this.file = file;
        }
    }

    /** What came of a case. */
    enum Reading {
        SAME,
        /** A name without a value is left out; others make up null, an empty text, 0 or false. */
        LEFT_OUT,
        /** White space in strings stays. */
        WHITE_SPACE,
        /** One value is asked; where several fit equally well, that is an error. */
        ONE_VALUE,
        /** Words around JSON are passed over; others refuse them, or take them for JSON. */
        WORDS,
        /** A text without any bracket is a string as it stands, unless it is a word or a number of JSON or Python. */
        SCALAR,
        /** Calls of functions, types of MongoDB, regular expressions and concatenations are no JSON of models. */
        OTHER_LANGUAGES,
        /** A string ends at a quote that fits what follows, or where a further property begins; others end it elsewhere. */
        STRING_ENDS,
        /** Values that have no place in their object are not moved to where they would have one: an error. */
        STRUCTURE,
        /** The case asks for another option: a JSON schema that fills in what is missing, or strict reading. */
        OPTION,
        WRONG
    }

    /** A case. */
    private record Case(String input, JsonNode expected, JsonNode options) {

        Reading reading() {
            if (options.has("schema") || options.has("schema_repair_mode") || options.has("strict")) {
                return Reading.OPTION;
            }
            JsonNode ours = ours();
            if (same(expected, ours)) {
                return Reading.SAME;
            }
            if (same(plain(expected, true), plain(ours, true))) {
                return Reading.LEFT_OUT;
            }
            if (same(plain(expected, false), plain(ours, false))) {
                return Reading.WHITE_SPACE;
            }
            boolean isFirstOfSeveral = expected.isArray() && same(expected.path(0), ours);
            if (isFirstOfSeveral || ours.isMissingNode() && failure().contains(" as well as ")) {
                return Reading.ONE_VALUE;
            }
            return otherwise(ours);
        }

        private Reading otherwise(JsonNode ours) {
            if (input.matches("(?s).*\\w\\s*\\(.*\\).*|/.+/|.*\\+.*\".*|.*\"[^\"]* \\+\\]?")) {
                return Reading.OTHER_LANGUAGES;
            }
            if (input.indexOf('{') < 0 && input.indexOf('[') < 0) {
                return Reading.SCALAR;
            }
            if (expected.isMissingNode()) {
                return Reading.WORDS;
            }
            if (ours.isMissingNode()) {
                return Reading.STRUCTURE;
            }
            return input.indexOf('"') >= 0 ? Reading.STRING_ENDS : Reading.WRONG;
        }

        JsonNode ours() {
            try {
                return JACKSON.readTree(JsonSearch.find(input).value().json());
            } catch (JsonReadException refused) {
                return JACKSON.missingNode();
            }
        }

        private String failure() {
            try {
                return JsonSearch.find(input).toString();
            } catch (JsonReadException refused) {
                return refused.getMessage();
            }
        }
    }

    private static boolean same(JsonNode expected, JsonNode ours) {
        return expected.isMissingNode() || ours.isMissingNode()
                ? expected.isMissingNode() && ours.isMissingNode()
                : JsonValue.of(expected).equals(JsonValue.of(ours));
    }

    /** A value without white space around its strings, and perhaps without the properties that say nothing. */
    private static JsonNode plain(JsonNode node, boolean leavesOut) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(node.stringValue().strip());
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(plain(element, leavesOut)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(p -> {
                if (!leavesOut || !saysNothing(p.getValue())) {
                    object.set(p.getKey().strip(), plain(p.getValue(), leavesOut));
                }
            });
            return object;
        }
        return node;
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || value.isString() && value.stringValue().isEmpty()
                || value.isContainer() && value.isEmpty()
                || value.isNumber() && value.asDouble() == 0
                || value.isBoolean() && !value.asBoolean();
    }

    private static List<Case> cases(Corpus corpus) {
        return SharedData.text("malformed/" + corpus.file + ".jsonl")
                .lines()
                .map(JACKSON::readTree)
                .map(line -> new Case(line.path("input").stringValue(), expected(corpus, line), line.path("kwargs")))
                .toList();
    }

    /** The expected value, which most files give as text. */
    private static JsonNode expected(Corpus corpus, JsonNode line) {
        JsonNode output = line.path("output");
        if (line.path("kwargs").path("logging").asBoolean(false)) {
            return output.path(0);
        }
        boolean isText = output.isString()
                && corpus != Corpus.BEST_EFFORT
                && !line.path("kwargs").path("return_objects").asBoolean(false);
        if (!isText) {
            return output;
        }
        try {
            return output.stringValue().isEmpty() ? JACKSON.missingNode() : JACKSON.readTree(output.stringValue());
        } catch (JacksonException noJson) {
            return output;
        }
    }

    @ParameterizedTest
    @EnumSource(Corpus.class)
    void the_page_says_how_many_cases_are_read_in_the_same_way_and_why_others_are_not(Corpus corpus)
            throws IOException {
        Map<Reading, Integer> counts = new EnumMap<>(Reading.class);
        List<String> wrong = new ArrayList<>();
        for (Case each : cases(corpus)) {
            Reading reading = each.reading();
            counts.merge(reading, 1, Integer::sum);
            if (reading == Reading.WRONG) {
                wrong.add(each.input() + " => " + each.ours() + " instead of " + each.expected());
            }
        }
        assertEquals(List.of(), wrong);
        String row = "| " + corpus.file + " | "
                + Arrays.stream(Reading.values())
                        .filter(reading -> reading != Reading.WRONG)
                        .map(reading -> counts.getOrDefault(reading, 0).toString())
                        .collect(Collectors.joining(" | "))
                + " |";
        assertPageSays(row);
    }

    // ---- BAML

    @Test
    void values_of_bamls_types_are_read_as_baml_reads_them() throws IOException {
        int same = 0;
        int all = 0;
        for (JsonNode line : baml("test_deserializer")) {
            JsonNode expected = bamlValue(line.path("expected"));
            if (expected.isContainer()) {
                all++;
                same += same(expected, readBaml(line)) ? 1 : 0;
            }
        }
        assertTrue(same >= 0.95 * all, same + " of " + all);
        assertPageSays("| BAML, objects and lists | " + same + " of " + all + " |");
    }

    @Test
    void what_baml_refuses_is_refused() throws IOException {
        List<JsonNode> lines = baml("test_failing_deserializer");
        for (JsonNode line : lines) {
            assertEquals(
                    JACKSON.missingNode(), readBaml(line), line.path("name").stringValue());
        }
        assertPageSays("| BAML, must fail | " + lines.size() + " of " + lines.size() + " |");
    }

    private static List<JsonNode> baml(String kind) {
        return SharedData.text("malformed/baml-jsonish.jsonl")
                .lines()
                .map(JACKSON::readTree)
                .filter(line -> line.path("kind").stringValue().equals(kind))
                .toList();
    }

    private static JsonNode readBaml(JsonNode line) {
        BamlTypes types = new BamlTypes(line.path("schema").stringValue());
        String type = line.path("type").stringValue();
        String raw = rawText(line.path("raw"));
        List<String> classes = types.classesOf(type);
        try {
            if (classes.isEmpty()) {
                return JsonSearch.<JsonNode>find(raw, types.reader(type)).value();
            }
            List<JsonNode> steps = BamlTypes.read(types.union(classes), raw);
            return BamlTypes.isList(type) ? JACKSON.valueToTree(steps) : steps.get(0);
        } catch (UnreadableCompletionException | JsonReadException refused) {
            return JACKSON.missingNode();
        }
    }

    /** The completion, which one case gives as an expression of Rust. */
    private static String rawText(JsonNode raw) {
        return raw.isString()
                ? raw.stringValue()
                : JACKSON.readTree(raw.path("$rust").stringValue().replace(".trim()", ""))
                        .stringValue()
                        .strip();
    }

    private static JsonNode bamlValue(JsonNode expected) {
        return expected.has("$rust")
                ? JACKSON.readTree(expected.path("$rust").stringValue().replaceAll("^json!\\((?s:(.*))\\)$", "$1"))
                : expected;
    }

    private static void assertPageSays(String row) throws IOException {
        String page = Files.readString(PAGE).replaceAll(" +", " ");
        assertTrue(page.contains(row), () -> "the page lacks " + row.toLowerCase(Locale.ROOT));
    }
}
