package demo;

import io.tapewright.annotation.Tool;
import java.util.List;

public final class Shelf {
    /**
     * Counts.
     *
     * @param things the things
     * @param <T> their type
     */
    @Tool public <T> int count(List<T> things) { // error: [WrongTarget] @Tool … Shelf.count … type parameters
        return things.size();
    }
}
