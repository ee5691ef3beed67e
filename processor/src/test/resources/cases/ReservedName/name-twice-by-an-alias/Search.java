package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A search.
 *
 * @param query for what
 * @param text in what
 */
@Step
public record Search(
        String query, //
        @JsonAlias("query") String text) // error: [ReservedName] query … text … query
        implements Thought {}
