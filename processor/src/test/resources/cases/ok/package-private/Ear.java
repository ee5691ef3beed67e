package demo;

import io.tapewright.annotation.Tool;

/** An ear. */
class Ear {
    /** Listens. */
    @Tool
    public String listen() {
        return "…";
    }
}
