package demo;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Example;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A search.
 *
 * @param limit how many
 * @param code which
 * @param data bytes
 * @param agreed whether
 * @param tags with which tags
 */
@Step
public record Search(
        @Default("11") @Max(10) int limit, // error: [WrongValue] limit … @Default("11") … @Max
        @Example("abc") @Pattern(regexp = "[A-Z]+") String code, // error: [WrongValue] code … @Example("abc") … @Pattern
        @Default("AAAA") @Size(max = 2) byte[] data, // error: [WrongValue] data … @Default("AAAA") … @Size
        @Default("false") @AssertTrue boolean agreed, // error: [WrongValue] agreed … @Default("false") … @AssertTrue
        @Default("[]") @NotEmpty List<String> tags) // error: [WrongValue] tags … @Default("[]") … @NotEmpty
        implements Thought {}
