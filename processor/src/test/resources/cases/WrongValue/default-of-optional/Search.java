package demo;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.Optional;

/**
 * A search.
 *
 * @param text for what
 */
@Step
public record Search(
        @Default("all") Optional<String> text) // error: [WrongValue] text … @Default("all") … may be absent
        implements Thought {}
