package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Locale;

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
     * @param speech what they say
     */
    public record Stop(
            String town, //
            Locale speech) {} // error: [UnsupportedType] speech … Trip.Stop … Locale
}
