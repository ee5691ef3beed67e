import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/**
 * A note.
 *
 * @param text what it says
 */
@Step
public record Note(String text) implements StopStep {}
