package demo;

import io.tapewright.annotation.Tool;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;

public final class Order {
    /**
     * Orders something.
     *
     * @param code its code
     * @param price its price
     */
    @Tool
    public void order(
            @Pattern(regexp = "[A-Z") // error: [WrongConstraint] code … @Pattern … "[A-Z" … regular expression
                    String code,
            @DecimalMin("a few") // error: [WrongConstraint] price … @DecimalMin … "a few" … number
                    double price) {}
}
