package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Strings, numbers, booleans, choices and null: what comes is taken for the one that was expected. */
final class TolerantScalars {
    private static final int LONGEST_NULL = 10;

    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final TolerantValue value;

    TolerantScalars(TolerantText text, TolerantLevels levels, TolerantNotes notes, TolerantValue value) {
        this.text = text;
        this.levels = levels;
        this.notes = notes;
        this.value = value;
    }

    /** What a value says that is a word or a string. */
    private String said(String expectation) {
        text.skip();
        if (text.isAtQuote()) {
            return text.quoted();
        }
        if (text.isAtBracket()) {
            throw text.expected(expectation);
        }
        return text.word(expectation);
    }

    // ---- strings

    /** A string; any other value but null is taken as its text. */
    String string() {
        text.skip();
        if (text.isAtQuote()) {
            return text.quoted();
        }
        if (text.isAtBracket()) {
            notes.note(Kind.TEXT, text.position());
            return value.json();
        }
        return stringOfWord();
    }

    private String stringOfWord() {
        int start = text.position();
        String word = text.word("a string");
        if (TolerantNames.isNull(word)) {
            text.goTo(start);
            throw text.expected("a string");
        }
        boolean isOtherValue = TolerantNumbers.isJson(word) || word.equals("true") || word.equals("false");
        notes.note(isOtherValue ? Kind.TEXT : Kind.UNQUOTED, start);
        return word;
    }

    /** A string that stands for a value of another type. */
    <T> T parsed(Function<String, ? extends T> parser, String expectation) {
        text.skip();
        int start = text.position();
        String said = said(expectation).strip();
        try {
            return parser.apply(said);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            JsonReadException error = levels.error(start, "expected " + expectation);
            error.initCause(notOne);
            throw error;
        }
    }

    // ---- words

    boolean bool() {
        text.skip();
        int start = text.position();
        String said = said("true or false");
        int truth = truthOf(said, TolerantNames.literal(said, text.isCutOff()));
        if (truth < 0) {
            throw levels.error(start, "expected true or false");
        }
        if (!text.since(start).startsWith(truth == 1 ? "true" : "false")) {
            notes.note(Kind.LITERAL, start);
        }
        return truth == 1;
    }

    /** 0 for false, 1 for true; -1 for neither. */
    private static int truthOf(String said, @Nullable String literal) {
        if (literal == null) {
            return TolerantNames.booleanOf(said);
        }
        return literal.equals("null") ? -1 : TolerantNames.booleanOf(literal);
    }

    /** Whether a word for no value comes next; it is then passed. */
    boolean passNull() {
        text.skip();
        int start = text.position();
        String word = text.identifier(LONGEST_NULL);
        boolean isBeginning = text.isCutOff() && !word.isEmpty() && "null".startsWith(word);
        if (!isBeginning && !TolerantNames.isNull(word)) {
            text.goTo(start);
            return false;
        }
        if (!word.equals("null")) {
            notes.note(Kind.LITERAL, start);
        }
        return true;
    }

    // ---- numbers

    /** A number, which is read by strict reading once it has the form of JSON. */
    <T> T number(Function<JsonNumbers, T> reader, boolean whole) {
        text.skip();
        int start = text.position();
        String expectation = whole ? "a whole number" : "a number";
        String canonical = TolerantNumbers.canonical(said(expectation).strip());
        if (canonical == null) {
            throw levels.error(start, "expected " + expectation);
        }
        String number = whole ? TolerantNumbers.whole(canonical) : canonical;
        T value = strict(reader, number, start);
        if (!text.since(start).strip().equals(number)) {
            notes.note(Kind.NUMBER, start);
        }
        return value;
    }

    private <T> T strict(Function<JsonNumbers, T> reader, String number, int start) {
        try {
            return reader.apply(StrictReader.ofNumber(number));
        } catch (JsonReadException outOfRange) {
            throw levels.error(start, outOfRange.problem());
        }
    }

    // ---- choices

    /** The index of the string among some choices. */
    int choice(JsonNames choices) {
        text.skip();
        int start = text.position();
        String said = said("one of " + choices);
        int index = choices.indexOf(said);
        if (index < 0) {
            index = spelled(choices, said);
            notes.note(Kind.SPELLING, start);
        }
        if (index < 0) {
            throw levels.error(start, "expected one of " + choices);
        }
        return index;
    }

    private static int spelled(JsonNames choices, String said) {
        int index = TolerantNames.indexOf(choices, said);
        return index < 0 ? TolerantNames.mentioned(choices, said) : index;
    }
}
