package demo;

import io.tapewright.annotation.Part;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * A postal address.
 *
 * @param street with the number
 * @param country if it is abroad
 */
@Part
public record Address(@Size(max = 20) String street, Optional<Country> country, List<Line> lines) {

    /** Only an address knows it. */
    record Country(String code) {}

    /**
     * Something above the street.
     *
     * @param text as it is printed
     */
    @Part
    public record Line(String text) {}
}
