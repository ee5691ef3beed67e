package demo;

import io.tapewright.annotation.Tool;

/** Looks closely. */
final class Glasses {
    /** Looks. */
    @Tool
    public String look() {
        return "the thing";
    }
}
