package demo;

import io.tapewright.annotation.Tool;

@Tool public final class Shelf<T> { // error: [WrongTarget] @Tool … Shelf … type parameters
    /** Counts. */
    public int count() {
        return 1;
    }
}
