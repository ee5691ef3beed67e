package demo;

import io.tapewright.annotation.Tool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

public final class Shop {
    /**
     * Sells something.
     *
     * @param count how many
     */
    @Tool
    public static int sell(@Positive @Max(3) int count) {
        return count;
    }
}
