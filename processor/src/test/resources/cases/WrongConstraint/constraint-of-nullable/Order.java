package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param name whose
 * @param note what else
 * @param right this is right
 */
@Step
public record Order(
        @NotNull @Nullable String name, // error: [WrongConstraint] name … @NotNull, but may be null
        @NotNull Optional<@NotNull String> note,
        @NotNull String right)
        implements Thought {}
