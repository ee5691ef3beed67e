package io.tapewright.team;

import io.tapewright.step.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Finds the code between fences of three backticks in a text. */
final class FencedCode {
    private static final String FENCE = "```";

    private FencedCode() {}

    /** The blocks, in order; the language is empty where the fence does not say it. A block that is empty or without end is none. */
    static List<CodeBlock> in(String text) {
        List<CodeBlock> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int end = isOpening(lines.get(at)) ? nextFence(lines, at + 1) : at;
            if (end > at + 1 && end < lines.size()) {
                blocks.add(new CodeBlock(String.join("\n", lines.subList(at + 1, end)), language(lines.get(at))));
            }
            at = end + 1;
        }
        return blocks;
    }

    /** A line that begins with a fence, and does not end what it begins. */
    private static boolean isOpening(String line) {
        return line.strip().startsWith(FENCE) && line.indexOf(FENCE) == line.lastIndexOf(FENCE);
    }

    private static int nextFence(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).strip().startsWith(FENCE)) {
            at++;
        }
        return at;
    }

    /** The first word behind a fence. */
    private static String language(String opening) {
        return opening.strip().substring(FENCE.length()).strip().split("\\s", 2)[0];
    }
}
