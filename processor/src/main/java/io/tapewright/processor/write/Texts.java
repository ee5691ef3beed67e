package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** String literals of any length, broken into lines where a person would. */
final class Texts {
    private static final int LINE = 96;
    /** The most that a class file can hold in one constant, in bytes of its UTF-8. */
    private static final int MOST_BYTES = 65_535;
    /** As many characters fit in any case, at three bytes each. */
    private static final int SAFE_CHARACTERS = 20_000;

    private Texts() {}

    /** An expression whose value is a text. */
    static CodeBlock of(String text) {
        return bytes(text) <= MOST_BYTES ? constant(text) : joined(text);
    }

    /** Constants that the compiler puts together. */
    private static CodeBlock constant(String text) {
        return lines(text).stream().map(line -> CodeBlock.of("$S", line)).collect(CodeBlock.joining("\n+ "));
    }

    /** Constants that are put together at run time, as a longer one does not compile. */
    private static CodeBlock joined(String text) {
        List<CodeBlock> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + SAFE_CHARACTERS);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(constant(text.substring(from, to)));
            from = to;
        }
        return CodeBlock.of("$T.join(\n\"\",\n$L)", String.class, CodeBlock.join(parts, ",\n"));
    }

    /** Pieces that end at a line break, or at a space where they get too long. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int space = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && i + 1 < text.length()) {
                lines.add(text.substring(from, i + 1));
                from = i + 1;
                space = -1;
            } else if (i - from >= LINE && space > from) {
                lines.add(text.substring(from, space + 1));
                from = space + 1;
                space = c == ' ' ? i : -1;
            } else if (c == ' ') {
                space = i;
            }
        }
        lines.add(text.substring(from));
        return lines;
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
