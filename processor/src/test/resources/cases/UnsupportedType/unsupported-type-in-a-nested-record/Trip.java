package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.UUID;

/**
 * A trip.
 *
 * @param stops where to stop
 */
@Step
public record Trip(List<Stop> stops) implements Thought {
    /**
     * A stop.
     *
     * @param town the town
     * @param id which one
     */
    public record Stop(
            String town, //
            UUID id) {} // error: [UnsupportedType] id … Trip.Stop … UUID
}
