package io.tapewright.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation, as its fenced blocks. */
record MarkdownPage(Path file, List<Block> blocks) {

    /**
     * A fenced block.
     *
     * @param language what stands behind the opening fence
     * @param heading the heading above it
     * @param line its first line, counted from 1
     * @param text what stands between the fences
     */
    record Block(String language, String heading, int line, List<String> text) {}

    static MarkdownPage read(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ *", "");
            } else if (line.startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                blocks.add(new Block(line.substring(3), heading, i + 2, lines.subList(i + 1, end)));
                i = end;
            }
        }
        return new MarkdownPage(file, blocks);
    }
}
