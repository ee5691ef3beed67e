package demo;

import io.tapewright.annotation.Tool;

public final class House {
    /** A room of a house. */
    @Tool public final class Room { // error: [WrongTarget] @Tool … House.Room … static
        /** Opens. */
        public void open() {}
    }
}
