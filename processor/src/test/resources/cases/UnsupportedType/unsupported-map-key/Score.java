package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.Map;

/**
 * A score.
 *
 * @param byYear of each year
 */
@Step
public record Score(
        Map<Integer, String> byYear) // error: [UnsupportedType] byYear … Map<Integer, String> … Map<String, …>
        implements Thought {}
