package demo;

import io.tapewright.annotation.Tool;

public final class Clock {
    /** Tells the time. */
    @Tool private String now() { // error: [WrongTarget] Clock.now … public
        return "12:00";
    }

    /** Tells the day. */
    @Tool
    public String day() {
        return now();
    }
}
