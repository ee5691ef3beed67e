package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is inside of others, and what is no number and no text.
 *
 * @param words texts
 * @param codes texts
 * @param counts numbers
 * @param sums numbers
 * @param parts numbers
 * @param grid numbers
 * @param pages texts in lists
 * @param notes texts
 * @param data bytes
 * @param key bytes
 * @param agreed yes
 * @param spam no
 * @param born a day
 * @param read a moment
 * @param due a year
 * @param sent days
 * @param there a text
 */
@Step
public record Answers(
        @NotBlank @Size(max = 2) String[] words,
        @Size(max = 3) String @NotEmpty [] codes,
        @Positive @NotEmpty int[] counts,
        @DecimalMax("0.5") float @Size(max = 1) [] sums,
        @Max(1) Double @Nullable [] parts,
        @Positive long @Size(max = 1) [] @Size(max = 2) [] grid,
        List<String @NotEmpty []> pages,
        Optional<List<@NotBlank String>> notes,
        @Size(min = 1, max = 2) byte[] data,
        Optional<byte @Size(max = 1) []> key,
        @AssertTrue boolean agreed,
        @AssertFalse Optional<Boolean> spam,
        @Past LocalDate born,
        @PastOrPresent Optional<Instant> read,
        @FutureOrPresent Year due,
        List<@Past LocalDate> sent,
        @NotNull String there)
        implements Thought {}
