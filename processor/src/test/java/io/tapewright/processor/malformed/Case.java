package io.tapewright.processor.malformed;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A case.
 *
 * @param corpus the file it is from
 * @param line its line there, from 1
 * @param group how it is read
 * @param input the text
 * @param expected the value that its reader gives; missing where it refuses the text
 * @param reader how we read it; none if there is nothing to be read
 */
record Case(
        Corpus corpus,
        int line,
        Group group,
        String input,
        JsonNode expected,
        Optional<Function<String, Outcome>> reader) {

    /** How a case is read. */
    enum Group {
        ANY_JSON("any JSON"),
        OBJECTS("BAML, objects and lists"),
        SINGLE_VALUES("BAML, single values"),
        MUST_FAIL("BAML, must fail"),
        UNFINISHED("BAML, unfinished answers"),
        ASSERTS("BAML, checks and asserts"),
        SCHEMA("json_repair, with a schema"),
        STRICT("json_repair, strict"),
        NO_TEXT("nothing to be read");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** What the page calls it. */
        String title() {
            return title;
        }
    }

    /** What we read. */
    Outcome outcome() {
        return reader.map(how -> how.apply(input)).orElseGet(() -> new Outcome(expected, "nothing to be read"));
    }

    /** Whether we read what is expected. */
    boolean isSame(Outcome outcome) {
        return reader.isPresent() && Trees.same(expected, outcome.value());
    }

    /** The corpus and the line. */
    String id() {
        return corpus.file() + ":" + line;
    }
}
