package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A meeting.
 *
 * @param day the day
 * @param guests who comes
 * @param raw anything
 * @param unknown anything
 * @param place where
 * @param bytes a picture
 * @param initial a letter
 * @param nothing nothing
 * @param fine this one is supported
 */
@Step
public record Meeting(
        LocalDate day, // error: [UnsupportedType] day … Meeting … LocalDate
        Map<String, Integer> guests, // error: [UnsupportedType] guests … Meeting … Map
        @SuppressWarnings("rawtypes") List raw, // error: [UnsupportedType] raw … Meeting … List
        List<?> unknown, // error: [UnsupportedType] unknown … Meeting … List<?>
        Optional<Object> place, // error: [UnsupportedType] place … Meeting … Object
        byte[] bytes, // error: [UnsupportedType] bytes … Meeting … byte[]
        char initial, // error: [UnsupportedType] initial … Meeting … char
        Void nothing, // error: [UnsupportedType] nothing … Meeting … Void
        String fine)
        implements Thought {}
