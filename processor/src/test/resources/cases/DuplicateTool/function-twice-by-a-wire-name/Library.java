package demo;

import io.tapewright.annotation.Tool;

/** What is known. */
final class Library {
    /**
     * Looks a word up.
     *
     * @param word the word
     */
    @Tool
    public String lookUp(String word) {
        return "a " + word;
    }
}
