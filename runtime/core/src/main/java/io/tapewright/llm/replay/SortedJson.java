package io.tapewright.llm.replay;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes JSON with the properties of objects in alphabetical order, so that only real differences show. */
final class SortedJson {
    private SortedJson() {}

    static String of(JsonValue value) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        write(value.tree(), out);
        return out.toString();
    }

    static void write(JsonNode node, JsonWriter out) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(p -> sorted.put(p.getKey(), p.getValue()));
            out.beginObject();
            sorted.forEach((name, value) -> write(value, out.name(name)));
            out.endObject();
        } else if (node.isArray()) {
            out.list(node, SortedJson::write);
        } else {
            out.value(JsonValue.of(node));
        }
    }
}
