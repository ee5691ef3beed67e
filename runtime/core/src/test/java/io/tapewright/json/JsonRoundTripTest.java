package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.json.JsonWriter.Layout;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What we write Jackson reads, what Jackson writes we read, and what we write we read. */
class JsonRoundTripTest {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void everyStringSurvives(@ForAll("strings") String string) {
        String written = JsonWriter.of(Layout.COMPACT).value(string).toString();
        assertEquals(string, JsonReader.of(written).readString());
        assertEquals(string, JACKSON.readTree(written).stringValue());
        assertEquals(
                string,
                JsonReader.of(JACKSON.writeValueAsString(NODES.stringNode(string)))
                        .readString());
    }

    @Property
    void everyCharacterCanBeEscaped(@ForAll String string) {
        StringBuilder escaped = new StringBuilder("\"");
        string.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        assertEquals(string, JsonReader.of(escaped.append('"').toString()).readString());
    }

    @Property
    void everyLongSurvives(@ForAll long number) {
        assertEquals(
                number,
                JsonReader.of(JsonWriter.of(Layout.COMPACT).value(number).toString())
                        .readLong());
    }

    @Property
    void everyFiniteDoubleSurvives(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            String written = JsonWriter.of(Layout.COMPACT).value(number).toString();
            assertEquals(number, JsonReader.of(written).readDouble());
            assertEquals(number, new JsonMapper().readTree(written).doubleValue());
        }
    }

    @Property
    void everyValueIsTheSameInEveryLayout(@ForAll("trees") JsonNode tree, @ForAll Layout layout) {
        String json = JACKSON.writeValueAsString(tree);
        JsonValue value = JsonValue.parse(json);
        String laidOut =
                JsonWriter.of(layout).beginArray().value(value).endArray().toString();
        assertEquals(JACKSON.readTree("[" + json + "]"), JACKSON.readTree(laidOut));
        assertEquals(List.of(value), JsonReader.of(laidOut).readList(JsonReader::readValue));
    }

    @Property
    void indentedValuesAreLaidOutAsJacksonLaysThemOut(@ForAll("trees") JsonNode tree) {
        JsonValue value = JsonValue.parse(JACKSON.writeValueAsString(tree));
        String laidOut = JsonWriter.of(Layout.INDENTED).value(value).toString();
        assertEquals(withoutSpace(tree.toPrettyString()), withoutSpace(laidOut));
        assertEquals(
                laidOut,
                JsonWriter.of(Layout.INDENTED).value(JsonValue.parse(laidOut)).toString());
    }

    private static String withoutSpace(String json) {
        return json.replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<Character> characters = Arbitraries.oneOf(
                Arbitraries.chars().ascii(),
                Arbitraries.chars().range('\u0000', '\ud7ff'),
                Arbitraries.of('"', '\\', '/', 'u', '{', ']', ','));
        return Arbitraries.oneOf(
                characters.list().map(JsonRoundTripTest::joined), Arbitraries.of("😀", "a😀\\", "\\u0041"));
    }

    private static String joined(List<Character> characters) {
        StringBuilder string = new StringBuilder();
        characters.forEach(string::append);
        return string.toString();
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                strings().map(NODES::stringNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.bigDecimals().ofScale(3).map(number -> NODES.numberNode(number.stripTrailingZeros())),
                Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true), NODES.objectNode(), NODES.arrayNode()));
        return Arbitraries.recursive(() -> leaves, JsonRoundTripTest::nested, 0, 4);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        Arbitrary<JsonNode> arrays =
                inner.list().ofMaxSize(3).map(elements -> NODES.arrayNode().addAll(elements));
        Arbitrary<JsonNode> objects = Arbitraries.maps(
                        Arbitraries.strings().ascii().ofMaxLength(4), inner)
                .ofMaxSize(3)
                .map(properties -> {
                    ObjectNode object = NODES.objectNode();
                    object.setAll(properties);
                    return object;
                });
        return Arbitraries.oneOf(inner, arrays, objects);
    }
}
