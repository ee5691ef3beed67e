package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.Null;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param id its number
 */
@Step
public record Order(
        @Null @Nullable String id) // error: [WrongConstraint] id … @Null. Nothing could be said … `@JsonIgnore`
        implements Thought {}
