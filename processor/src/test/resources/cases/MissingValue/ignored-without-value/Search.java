package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tapewright.annotation.Default;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param text for what
 * @param parts of what
 */
@Step
public record Search(
        @JsonIgnore String text, // error: [MissingValue] text … of Search … (@JsonIgnore) … `@Default("…")`
        @JsonIgnore(false) @Nullable String said,
        @JsonIgnore @Nullable Thread thread,
        @JsonIgnore @Default("ten") int limit, // error: [WrongValue] limit … @Default("ten") … is a number
        List<Part> parts)
        implements Thought {
    /** A part. */
    public record Part(
            @JsonIgnore Thread owner) {} // error: [MissingValue] owner … of Search.Part
}
