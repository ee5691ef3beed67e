package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;
import java.util.List;

/**
 * Not this text.
 *
 * @param stops where to stop
 */
@Doc("The way to go.")
@Step
public record Trip(List<Stop> stops) implements StopStep {
    /**
     * A stop.
     *
     * @param town its name
     * @param range the days
     */
    public record Stop(String town, Range range) {}

    /**
     * A range of days.
     *
     * @param from the first
     * @param to the last
     */
    public record Range(int from, int to) {
        /** Checks the order. */
        public Range {
            if (from > to) {
                throw new IllegalArgumentException("from " + from + " is after to " + to);
            }
        }
    }
}
