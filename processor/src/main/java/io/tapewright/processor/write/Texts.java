package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** String literals of any length, broken into lines where a person would. */
final class Texts {
    private static final int LINE = 96;
    /** The most that a class file can hold in one constant, in bytes of its UTF-8. */
    private static final int MOST_BYTES = 65_535;
    /** As many characters fit in any case, at three bytes each. */
    private static final int SAFE_CHARACTERS = 20_000;

    private Texts() {}

    /** An expression whose value is a text in words. */
    static CodeBlock of(String text) {
        return ofLines(lines(text, false));
    }

    /** An expression whose value is JSON. */
    static CodeBlock ofJson(String json) {
        return ofLines(lines(json, true));
    }

    /**
     * A string literal. JavaPoet's own does not do: it takes all that Unicode calls a line break for one in the file, even inside
     * of a literal.
     */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                case '\r' -> literal.append("\\r");
                default -> {
                    if (isVisible(c)) {
                        literal.appendCodePoint(c);
                    } else {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", c));
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    /** Whether a character can stand in a source file. Halves of pairs can't be encoded. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }

    private static CodeBlock ofLines(List<String> lines) {
        return lines.stream().mapToInt(Texts::bytes).sum() <= MOST_BYTES
                ? constant(lines)
                : joined(String.join("", lines));
    }

    /** Constants that the compiler puts together. */
    private static CodeBlock constant(List<String> lines) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$L", quoted(lines.get(0))).add("$>$>");
        lines.stream().skip(1).forEach(line -> code.add("\n+ $L", quoted(line)));
        return code.add("$<$<").build();
    }

    /** Constants that are put together at run time, as a longer one does not compile. */
    private static CodeBlock joined(String text) {
        List<CodeBlock> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + SAFE_CHARACTERS);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(constant(lines(text.substring(from, to), false)));
            from = to;
        }
        return CodeBlock.of("$T.join($>$>\n\"\",\n$L$<$<)", String.class, CodeBlock.join(parts, ",\n"));
    }

    /**
     * Pieces that end at a line break, or at a space where they get too long.
     *
     * @param afterComma whether a space after a comma is the better place
     */
    private static List<String> lines(String text, boolean afterComma) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c == '"' || c == '\\' ? 2 : 1;
            int end = c == '\n' ? i + 1 : length > LINE ? breakBefore(text, from, i, afterComma) : from;
            if (end > from && text.length() - end > widow(c)) {
                lines.add(text.substring(from, end));
                from = end;
                i = end - 1;
                length = 0;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** How little is not worth a line of its own. */
    private static int widow(char last) {
        return last == '\n' ? 0 : 12;
    }

    /** Where the next line begins, at the latest at {@code to}; {@code from} if there is no place. */
    private static int breakBefore(String text, int from, int to, boolean afterComma) {
        int comma = text.lastIndexOf(", ", to - 1);
        int space = text.lastIndexOf(' ', to);
        return (afterComma && comma > from + (to - from) / 2 ? comma + 1 : Math.max(space, from - 1)) + 1;
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // class files write the character 0 in two bytes, and surrogates in three each
            bytes += c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return bytes;
    }
}
