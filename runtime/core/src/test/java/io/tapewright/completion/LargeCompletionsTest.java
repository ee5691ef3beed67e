package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.JavaProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Completions of ten million characters, with a hundred thousand brackets open, and with as many brackets among words, are read or refused
 * in a small heap: at once and in pieces of four characters. That it ends at all shows that the work does not grow with the square of the length.
 */
class LargeCompletionsTest {

    @Test
    void areReadOrRefusedInASmallHeap() throws Exception {
        assertEquals(
                List.of(
                        "clean lines: STRICT 200000, in pieces 200000; TOLERANT 200000, in pieces 200000",
                        "a sloppy list: STRICT refused, in pieces refused; TOLERANT 200000, in pieces 200000",
                        "one long text: STRICT 1, in pieces 1; TOLERANT 1, in pieces 1",
                        "words: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused",
                        "comments that never end: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused",
                        "one line of doubled quotes: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused",
                        "open arrays: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused",
                        "nested arrays: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused",
                        "open objects: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused",
                        "nested in a step: STRICT refused, in pieces refused; TOLERANT refused, in pieces refused"),
                JavaProgram.run(LargeCompletions.class, "-Xmx160m"));
    }
}
