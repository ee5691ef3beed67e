package io.tapewright.json;

import static io.tapewright.json.JsonWriter.Layout.COMPACT;
import static io.tapewright.json.JsonWriter.Layout.INDENTED;
import static io.tapewright.json.JsonWriter.Layout.SPACED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.json.JsonWriter.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @Test
    void spacedIsOneLineWithSpacesAfterCommasAndColons() {
        assertEquals("{\"a\": [1, 2.5, true, null], \"b\": {}, \"c\": []}", sample(SPACED));
    }

    @Test
    void compactHasNoSpaces() {
        assertEquals("{\"a\":[1,2.5,true,null],\"b\":{},\"c\":[]}", sample(COMPACT));
    }

    @Test
    void indentedHasALineForEachMemberAndKeepsEmptyOnesOnOneLine() {
        assertEquals("""
                {
                  "a": [
                    1,
                    2.5,
                    true,
                    null
                  ],
                  "b": {},
                  "c": []
                }""", sample(INDENTED));
    }

    @Test
    void dynamicValuesAreLaidOutLikeTheRest() {
        JsonValue value = JsonValue.parse("{\"a\":[1 ,\"x, y: {\\\"[\"],\n \"b\":{ },\"c\" :[ ]}");
        assertEquals("[{\"a\": [1, \"x, y: {\\\"[\"], \"b\": {}, \"c\": []}]", array(SPACED, value));
        assertEquals("""
                [
                  {
                    "a": [
                      1,
                      "x, y: {\\"["
                    ],
                    "b": {},
                    "c": []
                  }
                ]""", array(INDENTED, value));
    }

    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        assertEquals(
                "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0000\\u001f\u007fé😀\u2028\"",
                JsonWriter.of(COMPACT)
                        .value("\"\\/\n\r\t\b\f\u0000\u001f\u007fé😀\u2028")
                        .toString());
    }

    @Test
    void longTextsAreEscapedAsShortOnesAre() {
        for (int length = 0; length < 3000; length += 7) {
            String plain = "é語x".repeat(length / 3);
            String text = plain + "\u0000\"\\" + plain + "\n\u001f";
            assertEquals(
                    "\"" + plain + "\\u0000\\\"\\\\" + plain + "\\n\\u001f\"",
                    JsonWriter.of(COMPACT).value(text).end());
        }
    }

    @Test
    void namesAreEscapedAsWell() {
        assertEquals(
                "{\"a\\\"b\":1}",
                JsonWriter.of(COMPACT)
                        .beginObject()
                        .name("a\"b")
                        .value(1)
                        .endObject()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatJsonCannotSayAreRefused(double number) {
        assertThrows(
                IllegalArgumentException.class, () -> JsonWriter.of(COMPACT).value(number));
    }

    @Test
    void aWriterCanGoOnWithATextThatIsThere() {
        StringBuilder out = new StringBuilder("before ");
        JsonWriter.to(out).list(List.of("a", "b"), (value, w) -> w.value(value));
        assertEquals("before [\"a\", \"b\"]", out.toString());
    }

    @Test
    void severalValuesAtTheRootAreOnALineEach() {
        JsonWriter out = JsonWriter.of(SPACED);
        out.beginObject().endObject().beginArray().value(1).endArray().value("a");
        assertEquals("{}\n[1]\n\"a\"", out.toString());
    }

    private static String sample(Layout layout) {
        JsonWriter out = JsonWriter.of(layout).beginObject();
        out.name("a").beginArray().value(1).value(2.5).value(true).nullValue().endArray();
        out.name("b").beginObject().endObject();
        return out.name("c").beginArray().endArray().endObject().toString();
    }

    private static String array(Layout layout, JsonValue value) {
        return JsonWriter.of(layout).beginArray().value(value).endArray().toString();
    }
}
