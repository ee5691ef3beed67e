package io.tapewright.step;

import java.util.List;

/**
 * For observations that show pictures. Models see the pictures after the caption, and not the step's JSON; where there are no pictures,
 * as in a {@link Shortenable shorter form}, they are told of the step as of any other.
 */
public interface Pictured {

    /** Where the pictures are: paths of files, which are read when a prompt shows them, or URLs. */
    List<String> pictures();

    /** What is said with the pictures; empty for nothing. */
    default String caption() {
        return "";
    }
}
