package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * A visit.
 *
 * @param place where
 * @param guests who
 * @param fine this one is supported
 */
@Step
public record Visit(
        Place place, // error: [UnsupportedType] place … Visit … Visit.Place … takes `name`, but it has no accessor `String name()` or `String getName()`
        List<Guest> guests, // error: [UnsupportedType] guests … Visit … Visit.Guest … it has several constructors
        Hour fine)
        implements Thought {

    /** A place. */
    public static class Place {
        public Place(String name) {}
    }

    /** A guest. */
    public static class Guest {
        public Guest() {}

        public Guest(String name) {}
    }

    /** An hour. */
    public static class Hour {
        private final int hour;

        /**
         * An hour of the day.
         *
         * @param hour which one
         */
        public Hour(int hour) {
            this.hour = hour;
        }

        public int hour() {
            return hour;
        }
    }
}
