package io.tapewright.processor.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value as a tree, whose members stand in the order in which they are written. */
public sealed interface Json {

    /** The value on one line. */
    String text();

    /** A string. */
    record Text(String content) implements Json {
        @Override
        public String text() {
            return quoted(content);
        }
    }

    /** A number, a boolean or null, as it is written. */
    record Literal(String text) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        /** An array of strings. */
        static Items of(List<String> texts) {
            return new Items(texts.stream().<Json>map(Text::new).toList());
        }

        @Override
        public String text() {
            return "[" + values.stream().map(Json::text).collect(Collectors.joining(", ")) + "]";
        }
    }

    /** An object. */
    record Members(Map<String, Json> values) implements Json {
        @Override
        public String text() {
            return "{" + String.join(", ", each()) + "}";
        }

        /** Each member, as it is written. */
        public List<String> each() {
            return values.entrySet().stream()
                    .map(member ->
                            quoted(member.getKey()) + ": " + member.getValue().text())
                    .toList();
        }

        /** The members with one more at the end. */
        Members and(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Members(more);
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
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
        return json.append('"').toString();
    }
}
