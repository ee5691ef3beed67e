package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;

/**
 * An order.
 *
 * @param code its code
 * @param others further codes
 * @param byCode by their codes
 * @param known a code that is checked elsewhere
 */
@Step
public record Order(
        @Isbn String code, // warning: [UncheckedConstraint] code … @Isbn, which no reader checks … `@SuppressWarnings
        List<@Isbn String> others, // warning: [UncheckedConstraint] others … @Isbn
        Map<@NotBlank String, @NotBlank String> byCode, // warning: [UncheckedConstraint] byCode … @NotBlank on its keys
        @SuppressWarnings("unused") @Isbn String known)
        implements Thought {}
