package io.tapewright.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Words of the user, such that they stay words in a comment. */
final class JavadocText {
    private static final int LINE = 100;

    private JavadocText() {}

    /** A text in lines, with all that Javadoc or the compiler would take for something else written as entities. */
    static String of(String text) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
        return wrapped(safe);
    }

    private static String wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
