package io.tapewright.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON straight from the characters of a text into whatever the caller builds. Generated code tells it what to expect.
 *
 * <p>A reader is strict (RFC 8259: no trailing commas, no comments, no unknown and no repeated properties), or it takes what is not
 * quite JSON for what was expected and notes what it did so ({@link #tolerant}). It throws the first error, or goes on to find all
 * ({@link #collecting}).
 *
 * <p>An object is read by asking for the index of each property until the answer is {@link #END}:
 *
 * <pre>{@code
 * in.beginObject();
 * for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) { … }
 * }</pre>
 *
 * <p>Paths of errors cost nothing until there is one: they are found by walking the text once more up to the error.
 *
 * <p>Not thread-safe; used once.
 */
public final class JsonReader {
    /** Handed to {@link #nextProperty} for the first property of an object. */
    public static final int START = -1;

    /** What {@link #nextProperty} answers at the end of an object. */
    public static final int END = -2;

    /** How deeply objects and arrays may be nested. */
    public static final int MAX_DEPTH = 512;

    /** How long a number may be that keeps all its digits: reading takes quadratic time. */
    public static final int MAX_DIGITS = 1000;

    private final JsonReading reading;
    /** Whether the object that is being read is none, so that it has no properties. */
    private boolean isStandIn;

    private @Nullable JsonCandidates candidates;

    private JsonReader(JsonReading reading) {
        this.reading = reading;
    }

    /** A strict reader at the start of a text, which throws the first error. */
    public static JsonReader of(String text) {
        return of(text, MAX_DEPTH);
    }

    /** A strict reader of a text in which objects and arrays may be nested so deeply. */
    static JsonReader of(String text, int levels) {
        return new JsonReader(new JsonReading(text, levels, false));
    }

    /** A tolerant reader, which throws the first error. Clean JSON it reads as a strict one does. */
    public static JsonReader tolerant(String text) {
        return new JsonReader(new JsonReading(text, MAX_DEPTH, true));
    }

    /** A tolerant reader at a position of a text, of which what stands before does not count. */
    static JsonReader tolerant(String text, int position) {
        JsonReader in = tolerant(text);
        in.reading.startAt(position);
        return in;
    }

    /**
     * Lets this reader go on after an error, to find them all. It answers something in place of a value that is wrong, so that what was
     * read is good for nothing until {@link #check} or {@link #end} has found no error.
     */
    public JsonReader collecting() {
        reading.problems.collect();
        return this;
    }

    /** Whether this reader takes what is not quite JSON. */
    public boolean isTolerant() {
        return reading.strict.isLenient();
    }

    int position() {
        return reading.strict.position();
    }

    // ---- deviations and errors

    /**
     * Reads a value; if that fails, notes the error and passes over the value. Empty if the value is good for nothing.
     *
     * @throws JsonReadException if only the first error is wanted, or the value has no end
     */
    public <T> Optional<T> attempt(Function<JsonReader, ? extends T> reader) {
        return Optional.ofNullable(reading.attempt(this, reader));
    }

    /**
     * What was read since this was asked last although it is not the JSON that was expected, in the order of the text; at most the
     * first hundred.
     */
    public List<JsonRepair> takeRepairs() {
        return reading.takeRepairs();
    }

    /**
     * Checks that nothing was wrong so far.
     *
     * @throws JsonReadException for all errors
     */
    public void check() {
        reading.problems.check();
    }

    /** An error about the value that comes next. */
    public JsonReadException expected(String expectation) {
        return reading.expected(expectation);
    }

    /** An error for the object that was just left: a property is missing that it must have. */
    public JsonReadException missing(String property) {
        return reading.aboutLeft("the property " + property + " is missing");
    }

    /** An error for the object that was just left: its Java type does not accept it. */
    public JsonReadException refused(RuntimeException reason) {
        JsonReadException error = reading.aboutLeft("the value is refused: " + reason.getMessage());
        if (reading.problems.areAfter(error.position())) {
            return reading.problems.all(); // what was refused may be what stands in for a wrong value
        }
        error.initCause(reason);
        return error;
    }

    /** Notes that the value that was read last is not accepted. */
    void refuse(String problem) {
        reading.problems.note(reading.aboutRead(problem, ""));
    }

    /** Notes that an element of the array that was read last is not accepted. */
    void refuse(String problem, int element) {
        reading.problems.note(reading.aboutRead(problem, "/" + element));
    }

    // ---- objects

    /** Enters an object. */
    public void beginObject() {
        isStandIn = !reading.enterObject();
    }

    /**
     * The index of the next property, whose value comes next; or {@link #END}, which leaves the object.
     *
     * @param previous what this method answered before, or {@link #START}
     * @throws JsonReadException if the property is not one of the names
     */
    public int nextProperty(JsonNames names, int previous) {
        if (isStandIn) {
            if (previous == START) {
                return END;
            }
            isStandIn = false;
        }
        return reading.nextProperty(names, previous);
    }

    /** The bits of {@code seen} with that of a property; refuses one that was seen before. Of use to {@link #require}. */
    public long once(JsonNames names, int property, long seen) {
        long bit = 1L << property;
        if ((seen & bit) != 0) {
            repeated(names.get(property));
        }
        return seen | bit;
    }

    void repeated(String property) {
        if (isTolerant()) {
            reading.repairs.add(new JsonRepair(JsonRepair.Kind.REPEATED_PROPERTY, position()));
        } else {
            String name = JsonReadException.shortened(property);
            reading.problems.note(reading.strict.errorHere("the property " + name + " is given twice"));
        }
    }

    /** Checks, at the end of an object, that the properties of a bit set were all seen. */
    public void require(JsonNames names, long required, long seen) {
        long missing = required & ~seen;
        if (missing != 0 && !isStandIn) {
            missing(names, missing);
        }
        isStandIn = false;
    }

    private void missing(JsonNames names, long missing) {
        List<JsonReadException> errors = new ArrayList<>();
        for (long rest = missing; rest != 0; rest &= rest - 1) {
            errors.add(missing(names.get(Long.numberOfTrailingZeros(rest))));
        }
        reading.problems.note(JsonReadException.of(errors));
    }

    /** Reads the members of an object whose properties may have any names. */
    void readMembers(Consumer<String> member) {
        beginObject();
        boolean more = !isStandIn && reading.nextName(true);
        isStandIn = false;
        for (; more; more = reading.nextName(false)) {
            member.accept(reading.name());
        }
    }

    /**
     * A whole object whose properties may have any names, as an unmodifiable map in the order of the text. An array of objects with
     * {@code key} and {@code value} is the same, for providers whose schemas have no such objects.
     */
    public <T> Map<String, T> readMap(Function<JsonReader, ? extends T> value) {
        return JsonCollections.map(this, value);
    }

    // ---- arrays

    /** Enters an array; whether it has a first element, which comes next. An empty one has been left. */
    public boolean beginArray() {
        return reading.enterArray();
    }

    /** Whether the array has a further element, which comes next. If not, the array has been left. */
    public boolean nextElement() {
        return reading.nextElement();
    }

    /** A whole array, as an unmodifiable list. */
    public <T> List<T> readList(Function<JsonReader, ? extends T> element) {
        return JsonCollections.list(this, element);
    }

    /** An element; null for one that is good for nothing, if all errors are wanted. */
    <T> @Nullable T readElement(Function<JsonReader, ? extends T> element) {
        return reading.problems.isCollecting() ? reading.attempt(this, element) : element.apply(this);
    }

    /** A whole array, as an unmodifiable set in the order of the text; elements that are equal count once. */
    public <T> Set<T> readSet(Function<JsonReader, ? extends T> element) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(readList(element)));
    }

    /** A whole array, as an unmodifiable set in natural order; elements that are equal count once. */
    public <T extends Comparable<? super T>> SortedSet<T> readSortedSet(Function<JsonReader, ? extends T> element) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(readList(element)));
    }

    // ---- values

    /** A string. */
    public String readString() {
        return reading.string();
    }

    /**
     * A string that stands for a value of another type.
     *
     * @param parser makes the value; what it refuses it answers with an {@link IllegalArgumentException} or a {@link
     *     DateTimeException}
     * @param expectation what the string should have been, for the error
     */
    public <T> T readText(Function<String, ? extends T> parser, String expectation) {
        return reading.<T>read(in -> in.parsed(parser, expectation), on -> on.parsed(parser, expectation));
    }

    /** {@code true} or {@code false}. */
    public boolean readBoolean() {
        return reading.bool();
    }

    /** A whole number that fits a {@code byte}. */
    public byte readByte() {
        return (byte) reading.whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** A whole number that fits a {@code short}. */
    public short readShort() {
        return (short) reading.whole(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** A whole number that fits an {@code int}. */
    public int readInt() {
        return (int) reading.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A whole number that fits a {@code long}. A strict reader does not take {@code 5.0} and {@code 5e0} for whole. */
    public long readLong() {
        return reading.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A whole number of any size up to {@link #MAX_DIGITS}. */
    public BigInteger readBigInteger() {
        return reading.number(JsonNumbers::readBigInteger, true, BigInteger.ZERO);
    }

    /** A number with all its digits, up to {@link #MAX_DIGITS}. */
    public BigDecimal readBigDecimal() {
        return reading.number(JsonNumbers::readBigDecimal, false, BigDecimal.ZERO);
    }

    /** A number, as {@link Float#parseFloat} reads it; one too large for a float is refused. */
    public float readFloat() {
        return reading.number(JsonNumbers::readFloat, false, 0f);
    }

    /** A number, as {@link Double#parseDouble} reads it; one too large for a double is refused. */
    public double readDouble() {
        return reading.readDouble();
    }

    /** The index of the string that comes next among the given ones, as for the constants of an enum. */
    public int readChoice(JsonNames choices) {
        return reading.choice(choices);
    }

    /** Whether {@code null} comes next; it is then passed. */
    public boolean readNull() {
        return reading.passNull();
    }

    /** Any value, kept as it is written, but for what is repaired in it. */
    public JsonValue readValue() {
        return JsonValue.trusted(reading.read(StrictReader::value, TolerantReader::value));
    }

    /** Passes over any value. */
    public void skipValue() {
        reading.skipValue();
    }

    /**
     * A value, or the value in the JSON that a string holds: providers whose schemas can't describe a type that contains itself are
     * asked for such a text.
     */
    public <T> T readOrParse(Function<JsonReader, ? extends T> value) {
        if (!reading.isStrict() || peek() != '"') {
            return value.apply(this); // tolerant reading looks into strings by itself
        }
        int start = position();
        String text = readString();
        if (!reading.isStrict()) {
            reading.strict.reset(start);
            return value.apply(this);
        }
        return inside(text, start, value);
    }

    private <T> T inside(String text, int start, Function<JsonReader, ? extends T> value) {
        JsonReader inside = of(text, reading.strict.levelsLeft());
        try {
            T parsed = value.apply(inside);
            inside.end();
            return parsed;
        } catch (JsonReadException e) {
            throw reading.strict.inside(start, e);
        }
    }

    // ---- the text

    /**
     * Checks that nothing was wrong, and that nothing but white space follows; a tolerant reader lets words follow, but no further
     * object or array.
     *
     * @throws JsonReadException for all errors
     */
    public void end() {
        if (!atEnd()) {
            if (!isTolerant() || candidates().next()) {
                throw reading.problems.with(expected("nothing more"));
            }
            candidates().passRest();
        }
        check();
    }

    /** Whether nothing but white space follows. */
    public boolean atEnd() {
        return reading.isStrict()
                ? reading.strict.atEndPastSpace()
                : reading.tolerant().atEnd();
    }

    /** The next character that is not white space, which is not passed; 0 at the end. */
    public char peek() {
        return reading.isStrict()
                ? reading.strict.peekPastSpace()
                : reading.tolerant().peek();
    }

    /** The objects and arrays that come next in the text of a tolerant reader. */
    public JsonCandidates candidates() {
        JsonCandidates made = candidates;
        if (made == null) {
            made = new JsonCandidates(this, reading);
            candidates = made;
        }
        return made;
    }

    // ---- looking ahead

    /** The string that the object coming next has at a top-level property; null if it has none. Nothing is passed. */
    public @Nullable String peekString(String property) {
        return reading.<@Nullable String>read(in -> in.peekString(property), on -> on.peekString(property));
    }

    /**
     * The index among some choices of the string that the object coming next has at a top-level property. Nothing is passed, and
     * where the property comes first, nothing is copied.
     *
     * @return the index; -1 if the string is none of the choices; {@link #END} if there is no such string
     */
    public int peekChoice(String property, JsonNames choices) {
        return reading.peekChoice(property, choices);
    }

    /**
     * The index of the kind that the object coming next says it has. Nothing is passed.
     *
     * @return the index; in a tolerant reader {@link #END} if an object comes that does not say it
     * @throws JsonReadException if it is none of these kinds, or there is no such object
     */
    public int peekKind(JsonNames kinds) {
        int kind = peekChoice("kind", kinds);
        boolean isUnsaid = kind == END && isTolerant() && peek() == '{';
        if (kind < 0 && !isUnsaid) {
            throw expected("an object whose kind is one of " + kinds);
        }
        return kind;
    }

    /**
     * Reads an object that does not say its kind as the one it fits best.
     *
     * @param kinds the kinds
     * @param readers read an object of each kind
     * @see JsonCandidates#readBest
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final <T> T readWithoutKind(JsonNames kinds, Function<JsonReader, ? extends T>... readers) {
        T value = candidates().readBest(List.of(readers), kinds);
        candidates().noteMissingKind();
        return value;
    }
}
