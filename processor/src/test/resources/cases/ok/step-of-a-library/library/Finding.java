package lib;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;
import java.util.List;

/**
 * What was found.
 *
 * @param title its name
 * @param pages where
 */
@Step
public record Finding(String title, List<Integer> pages) implements StopStep {}
