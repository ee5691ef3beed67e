package io.tapewright.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of the user, such that they stay words in a comment. */
final class JavadocText {
    private static final int LINE = 100;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._$-]*");
    private static final Pattern SPACES_BETWEEN_WORDS = Pattern.compile("(?<!\\{@code)\\s+");

    private JavadocText() {}

    /** A name as code. */
    static String code(String name) {
        return PLAIN.matcher(name).matches() ? "{@code " + name + "}" : "<code>" + of(name) + "</code>";
    }

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
        return wrapped(safe, "");
    }

    /**
     * A text in lines.
     *
     * @param indentation what the lines after the first begin with
     */
    static String wrapped(String text, String indentation) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACES_BETWEEN_WORDS.split(text)) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n" + indentation, lines);
    }
}
