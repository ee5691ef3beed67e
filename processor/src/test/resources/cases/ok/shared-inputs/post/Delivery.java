package demo.post;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Part;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Something to bring.
 *
 * @param thing what it is
 * @param to where it goes
 * @param copies how many
 */
@Part
public record Delivery(@Size(max = 20) String thing, Place to, @Default("1") int copies) {
    /**
     * A place.
     *
     * @param street with the number
     * @param town if it is not this one
     */
    public record Place(String street, Optional<String> town) {}
}
