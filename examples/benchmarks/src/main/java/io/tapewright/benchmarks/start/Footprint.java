package io.tapewright.benchmarks.start;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Prints the most memory that this process has had. */
final class Footprint {
    static final String KILOBYTES = "VmHWM:";

    /** What the programs read, an answer of three steps. */
    static final String COMPLETION = """
            [{"kind": "reasoning", "reasoning": "The tide is \\"high\\" at nine."}, \
            {"kind": "search", "query": "tide table", "maxResults": 5, "sources": ["example.org"]}, \
            {"kind": "final_answer", "answer": "At nine.", "confidence": 0.8, "citations": []}]""";

    private Footprint() {}

    /** Prints the line of the system that says so, and how many steps were read. Linux only; with as few classes as possible. */
    static void print(int steps) {
        try (FileInputStream status = new FileInputStream("/proc/self/status")) {
            String text = new String(status.readAllBytes(), StandardCharsets.ISO_8859_1);
            int start = text.indexOf(KILOBYTES);
            System.out.println(steps);
            System.out.println(text.substring(start, text.indexOf('\n', start)));
        } catch (IOException e) {
            throw new IllegalStateException("the system does not say how much memory a process has", e);
        }
    }
}
