package demo;

import io.tapewright.annotation.Tool;

/** Knows the time. */
final class Clock {
    /** The time. */
    @Tool
    public String time() {
        return "noon";
    }
}
