package demo;

import io.tapewright.annotation.Tool;

/** Looks. */
final class Eyes {
    /** Looks. */
    @Tool
    public String look() {
        return "a thing";
    }
}
