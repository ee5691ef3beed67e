package demo;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Example;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A search.
 *
 * @param limit how many
 * @param code which
 * @param tags with which tags
 */
@Step
public record Search(
        @Default("11") @Max(10) int limit, // error: [WrongValue] limit … @Default("11") … @Max
        @Example("abc") @Pattern(regexp = "[A-Z]+") String code, // error: [WrongValue] code … @Example("abc") … @Pattern
        @Default("[]") @NotEmpty List<String> tags) // error: [WrongValue] tags … @Default("[]") … @NotEmpty
        implements Thought {}
