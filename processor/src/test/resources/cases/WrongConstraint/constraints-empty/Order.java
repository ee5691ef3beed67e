package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An order.
 *
 * @param count how many
 * @param price for how much
 * @param names whose
 * @param sure whether
 * @param one right
 */
@Step
public record Order(
        @Min(3) @Max(2) int count, // error: [WrongConstraint] count … at least 3 and at most 2
        @Positive @DecimalMax("0") double price, // error: [WrongConstraint] price … more than 0 and at most 0
        @NotEmpty @Size(max = 0) List<String> names, // error: [WrongConstraint] names … at least 1 and at most 0
        @AssertTrue @AssertFalse boolean sure, // error: [WrongConstraint] sure … true and false
        @Min(1) @Max(1) int one)
        implements Thought {}
