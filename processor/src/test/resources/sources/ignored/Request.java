package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tapewright.annotation.Default;
import io.tapewright.annotation.Step;
import io.tapewright.step.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Has parts that no model sees.
 *
 * @param text what is asked
 * @param said not ignored after all
 * @param notes more of it
 */
@Step
public record Request(
        @JsonIgnore Optional<Thread> thread,
        String text,
        @JsonIgnore @Nullable String kind,
        @JsonIgnore OptionalInt count,
        @JsonIgnore @Default("3") byte tries,
        @JsonIgnore @Default("2024-02-29") LocalDate day,
        @JsonIgnore(false) Optional<String> said,
        @JsonIgnore @Nullable Class<?> type,
        List<Note> notes)
        implements Action {

    /**
     * A note.
     *
     * @param owner whose
     */
    public record Note(@JsonIgnore @Nullable Object owner, @JsonIgnore @Default("[]") List<String> tags) {}
}
