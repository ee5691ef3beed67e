package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.net.URL;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
 * @param names who
 * @param letters letters
 * @param groups who with whom
 * @param length how long
 * @param page where to look
 * @param wild anything
 * @param thread what LangChain4j can't end with
 * @param type nor with this one
 * @param nothing nothing
 * @param fine this one is supported
 */
@Step
public record Meeting(
        ZonedDateTime day, // error: [UnsupportedType] day … Meeting … ZonedDateTime … Use OffsetDateTime.
        @SuppressWarnings("rawtypes") Map guests, // error: [UnsupportedType] guests … Meeting … Map … Map<String, Integer>
        @SuppressWarnings("rawtypes") List raw, // error: [UnsupportedType] raw … Meeting … List
        List<?> unknown, // error: [UnsupportedType] unknown … Meeting … List<?>
        Optional<Object> place, // error: [UnsupportedType] place … Meeting … Object
        ArrayList<String> names, // error: [UnsupportedType] names … Meeting … ArrayList<String> … Use List.
        char[] letters, // error: [UnsupportedType] letters … Meeting … char[] … Use String.
        List<String>[] groups, // error: [UnsupportedType] groups … Meeting … List<String>[] … Use a list of lists.
        Period length, // error: [UnsupportedType] length … Meeting … Period … Use Duration
        URL page, // error: [UnsupportedType] page … Meeting … URL … Use URI
        Map<String, ?> wild, // error: [UnsupportedType] wild … Meeting … Map<String, ?>
        Thread thread, // error: [UnsupportedType] thread … Meeting … Thread
        Class<?> type, // error: [UnsupportedType] type … Meeting … Class<?>
        Void nothing, // error: [UnsupportedType] nothing … Meeting … Void
        String fine)
        implements Thought {}
