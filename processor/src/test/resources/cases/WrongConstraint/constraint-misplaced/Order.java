package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order.
 *
 * @param name whose
 * @param count how many
 * @param day when
 * @param flags which
 * @param tags more
 * @param codes more
 * @param agreed whether
 * @param time how long
 * @param data what
 * @param words what
 * @param right this is right
 */
@Step
public record Order(
        @Min(1) String name, // error: [WrongConstraint] name … @Min … about a number … is a text
        @Size(max = 3) int count, // error: [WrongConstraint] count … @Size … about the size … is a number
        @Pattern(regexp = ".*") LocalDate day, // error: [WrongConstraint] day … @Pattern … is a date such as
        @Positive Optional<Boolean> flags, // error: [WrongConstraint] flags … @Positive … is true or false
        List<@Email Integer> tags, // error: [WrongConstraint] tags … @Email … about a text … is a number
        Map<String, @Positive List<String>> codes, // error: [WrongConstraint] codes … @Positive … is a list
        @AssertTrue String agreed, // error: [WrongConstraint] agreed … @AssertTrue … about true or false … is a text
        @Future Duration time, // error: [WrongConstraint] time … @Future … about a date or a time … is a duration
        @Email byte[] data, // error: [WrongConstraint] data … @Email … about a text … is bytes in base64
        @Positive String[] words, // error: [WrongConstraint] words … @Positive … about a number … is a text
        @Size(max = 3) Optional<String> right)
        implements Thought {}
