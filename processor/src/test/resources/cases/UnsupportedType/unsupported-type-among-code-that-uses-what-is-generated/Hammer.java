package demo;

import io.tapewright.annotation.Tool;

/** A hammer. */
public class Hammer {
    /**
     * Hits.
     *
     * @param nail what to hit
     */
    @Tool
    public void hit(Object nail) {} // error: [UnsupportedType] nail … Hammer.hit … Object
}
