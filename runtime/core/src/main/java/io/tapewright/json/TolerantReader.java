package io.tapewright.json;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on reading where a text stopped to be JSON: takes what comes for what was expected, and notes each deviation. It never makes a
 * value up: what is not there is missing.
 *
 * <p>What it is made of is used in one direction only: {@link TolerantEntry} and {@link TolerantProperties} use {@link TolerantScalars}
 * and {@link TolerantValue}, these {@link TolerantMembers} and {@link TolerantOpening}, these {@link TolerantText}. All of them know
 * what is open ({@link TolerantLevels}).
 */
final class TolerantReader {
    private final TolerantLevels levels;
    private final TolerantLookahead lookahead;
    private final TolerantText text;
    private final TolerantOpening opening;
    private final TolerantMembers members;
    private final TolerantValue value;
    private final TolerantScalars scalars;
    private final TolerantEntry entry;
    private final TolerantProperties properties;

    /** Reads nothing before it is {@linkplain #start started}. */
    TolerantReader(JsonStrings scanner, List<JsonRepair> repairs) {
        levels = new TolerantLevels(scanner);
        TolerantNotes notes = new TolerantNotes(repairs, levels);
        lookahead = new TolerantLookahead(scanner, levels, notes);
        text = new TolerantText(scanner, levels, notes);
        opening = new TolerantOpening(scanner, text, levels, notes);
        members = new TolerantMembers(text, levels, notes, lookahead);
        value = new TolerantValue(text, notes, opening, members);
        scalars = new TolerantScalars(text, levels, notes, value);
        entry = new TolerantEntry(text, levels, notes, lookahead, opening, value, scalars);
        properties = new TolerantProperties(text, levels, notes, lookahead, opening, members, value);
    }

    /**
     * Starts where the scanner is, as if nothing had been read before; only how much was looked at is remembered.
     *
     * @param seeks whether words may stand before the value
     * @return this
     */
    TolerantReader start(boolean seeks) {
        levels.start();
        opening.start(seeks);
        properties.setKnown(false);
        return this;
    }

    // ---- objects

    /** Enters an object; answers that it did. */
    boolean enterObject() {
        entry.enterObject();
        return true;
    }

    /** The index of the next property among some names; those that have other names are passed over. */
    int nextProperty(JsonNames names, int previous) {
        return properties.next(names, previous);
    }

    /** Whether a further property follows; its name and the colon have been passed then, and it has a value. */
    boolean nextName(boolean first) {
        return members.nextName(first);
    }

    /** The name that was read last. */
    String name() {
        return members.name();
    }

    /** Sets whether a property was found that is one of those asked for; answers whether one was before. */
    boolean setKnown(boolean known) {
        return properties.setKnown(known);
    }

    /** The string that the object coming next has at a property; null if there is none. */
    @Nullable
    String peekString(String property) {
        return properties.peekString(property);
    }

    /** The index of that string among some choices; -1 if it is none of them, {@link JsonReader#END} if there is none. */
    int peekChoice(String property, JsonNames choices) {
        return properties.peekChoice(property, choices);
    }

    // ---- arrays

    /** Enters an array, and answers whether it has a first element; what is none stands for its only element. */
    boolean enterArray() {
        entry.enterArray();
        return members.nextElement(true);
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean nextElement() {
        return members.nextElement(false);
    }

    // ---- values

    /** A string. */
    String string() {
        return scalars.string();
    }

    /** A string that stands for a value of another type. */
    <T> T parsed(Function<String, ? extends T> parser, String expectation) {
        return scalars.parsed(parser, expectation);
    }

    boolean bool() {
        return scalars.bool();
    }

    /** A number, which is read by strict reading once it has the form of JSON. */
    <T> T number(Function<JsonNumbers, T> reader, boolean whole) {
        return scalars.number(reader, whole);
    }

    /** The index of the string among some choices. */
    int choice(JsonNames choices) {
        return scalars.choice(choices);
    }

    /** Whether a word for no value comes next; it is then passed. */
    boolean passNull() {
        return scalars.passNull();
    }

    /** Any value, as strict JSON. */
    String value() {
        return value.json();
    }

    /** Passes over any value; answers that it did. */
    boolean skipValue() {
        value.skip();
        return true;
    }

    // ---- the text

    /** The next character that counts, which is not passed; 0 at the end. */
    char peek() {
        text.skip();
        return text.isAtEnd() && !levels.isAtRoot() ? 0 : text.peek();
    }

    boolean atEnd() {
        text.skip();
        return text.isCutOff();
    }

    /** Whether a further bracket opens; what stands before it is passed then. */
    boolean nextOpening() {
        return opening.next();
    }

    /** Notes what is left, in which no bracket opens. */
    void noteRest() {
        opening.noteRest();
    }

    /** Passes one character. */
    void advance() {
        text.advance();
    }

    // ---- going back

    TolerantLevels.Mark mark() {
        return levels.mark();
    }

    void reset(TolerantLevels.Mark mark) {
        levels.reset(mark);
    }

    /** Looks at what comes, and goes back. */
    <T> T lookAhead(Supplier<T> look, T otherwise) {
        return lookahead.look(look, otherwise);
    }

    /** Counts how many characters were looked at otherwise; refuses to go on where it was too much. */
    void countLooked(int characters) {
        lookahead.count(characters);
    }

    // ---- errors

    JsonReadException expected(String expectation) {
        return text.expected(expectation);
    }

    JsonReadException aboutLeft(String problem) {
        return levels.error(levels.left().start, problem);
    }

    int startOfLeft() {
        return levels.left().start;
    }

    /** The JSON pointer of the innermost value that is open. */
    String path() {
        return levels.path();
    }
}
