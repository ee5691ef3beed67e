package io.tapewright.processor.schema;

import io.tapewright.processor.model.TypeShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as a tree, whose members stand in the order in which they are written. */
public sealed interface Json {

    /** Stands in a text for a value that is known at run time only. In what is quoted there is no such sign. */
    char HOLE = 1;

    /** Writes the value on one line. */
    void writeTo(StringBuilder out);

    /** The value on one line. */
    default String text() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    /** What the holes in the text stand for, in their order. */
    default List<Part> parts() {
        return List.of();
    }

    /**
     * The schema of a record that a companion describes.
     *
     * @param record the record
     * @param description what it means where it is used
     * @param inside its schema as far as it is known here
     */
    record Part(TypeShape.Composite record, String description, Members inside) implements Json {
        @Override
        public void writeTo(StringBuilder out) {
            out.append(HOLE);
        }

        @Override
        public List<Part> parts() {
            return List.of(this);
        }

        /** The same, whatever is known here of the schema. */
        public Part withoutSize() {
            return new Part(record, description, new Members(Map.of()));
        }
    }

    /** A string. */
    record Text(String content) implements Json {
        @Override
        public void writeTo(StringBuilder out) {
            quote(content, out);
        }
    }

    /** A number, a boolean or null, as it is written. */
    record Literal(String text) implements Json {
        @Override
        public void writeTo(StringBuilder out) {
            out.append(text);
        }
    }

    /** An array. */
    record Items(List<Json> values) implements Json {
        /** An array of strings. */
        static Items of(List<String> texts) {
            return new Items(texts.stream().<Json>map(Text::new).toList());
        }

        @Override
        public void writeTo(StringBuilder out) {
            String before = "[";
            for (Json value : values) {
                value.writeTo(out.append(before));
                before = ", ";
            }
            out.append(values.isEmpty() ? "[]" : "]");
        }

        @Override
        public List<Part> parts() {
            return values.stream().flatMap(value -> value.parts().stream()).toList();
        }
    }

    /** An object. */
    record Members(Map<String, Json> values) implements Json {
        @Override
        public void writeTo(StringBuilder out) {
            String before = "{";
            for (Map.Entry<String, Json> member : values.entrySet()) {
                quote(member.getKey(), out.append(before));
                member.getValue().writeTo(out.append(": "));
                before = ", ";
            }
            out.append(values.isEmpty() ? "{}" : "}");
        }

        @Override
        public List<Part> parts() {
            return values.values().stream()
                    .flatMap(value -> value.parts().stream())
                    .toList();
        }

        /** The members with one more at the end. */
        Members and(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Members(more);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
