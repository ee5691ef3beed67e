package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A safe.
 *
 * @param content what is in it
 */
@Step
public record Safe(
        Jewel content) // error: [UnsupportedType] content … Jewel … private
        implements Thought {
    private record Jewel(String name) {}
}
