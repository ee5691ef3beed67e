package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Optional;

/**
 * Holes.
 *
 * @param holes some
 * @param hole one
 */
@Step
public record Holes(
        List<Optional<String>> holes, // error: [UnsupportedType] holes … Optional
        Optional<Optional<String>> hole) // error: [UnsupportedType] hole … Optional
        implements Thought {}
