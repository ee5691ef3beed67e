package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be filled in.
 *
 * @param score a number
 * @param part a number
 * @param price a number
 * @param debt a number
 * @param count a number
 * @param ratio a number
 * @param step a number
 * @param name a text
 * @param note a text
 * @param code a text
 * @param tail a text
 * @param mail a text
 * @param nick a text
 * @param tags texts
 * @param weights numbers
 * @param limits numbers
 * @param items things
 */
@Step
public record Form(
        @Min(0) @Max(10) int score,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false) double part,
        @Digits(integer = 3, fraction = 2) BigDecimal price,
        @NegativeOrZero BigInteger debt,
        @Positive OptionalInt count,
        @DecimalMax("0.1") float ratio,
        @Positive @Nullable Byte step,
        @NotBlank @Size(max = 5) String name,
        Optional<@Size(min = 2) String> note,
        @Pattern(regexp = "[A-Z]{3}|[0-9]+") String code,
        @Pattern(regexp = "a.*") @Pattern(regexp = ".*Z", flags = Pattern.Flag.CASE_INSENSITIVE) CharSequence tail,
        @Email String mail,
        @Size(min = 2, max = 2) String nick,
        @NotEmpty List<@NotBlank String> tags,
        @Size(min = 1, max = 2) double[] weights,
        @Size(max = 1) Map<String, @Min(1) Long> limits,
        List<List<@Positive Integer>> items)
        implements Thought {}
