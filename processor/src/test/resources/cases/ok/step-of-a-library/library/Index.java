package lib;

import io.tapewright.annotation.Tool;

/** An index. */
public final class Index {
    /**
     * Looks a word up.
     *
     * @param wordToFind the word
     */
    @Tool
    public int lookUp(String wordToFind) {
        return wordToFind.length();
    }
}
