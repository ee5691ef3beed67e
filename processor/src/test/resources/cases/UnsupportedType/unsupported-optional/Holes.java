package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Holes.
 *
 * @param holes some
 * @param number one
 * @param map by name
 * @param nulls some
 * @param hole one
 */
@Step
public record Holes(
        List<Optional<String>> holes, // error: [UnsupportedType] holes … Optional
        Optional<OptionalInt> number, // error: [UnsupportedType] number … Optional<OptionalInt>
        Map<String, Optional<String>> map, // error: [UnsupportedType] map … Map<String, Optional<String>>
        List<@Nullable String> nulls, // error: [UnsupportedType] nulls … List<String>
        Optional<Optional<String>> hole) // error: [UnsupportedType] hole … Optional
        implements Thought {}
