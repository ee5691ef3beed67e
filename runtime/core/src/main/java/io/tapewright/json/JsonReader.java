package io.tapewright.json;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON straight from the characters of a text into whatever the caller builds. Generated code tells it what to expect.
 *
 * <p>Reading is strict (RFC 8259): no trailing commas, no comments, no unknown and no repeated properties. An object is read
 * by asking for the index of each property until the answer is {@link #END}:
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

    private static final JsonNames ENTRY = JsonNames.of("key", "value");

    private final String text;
    private final JsonScanner scanner;
    private final JsonStructure structure;
    private final JsonNumbers numbers;

    private JsonReader(String text, int levels) {
        this.text = text;
        this.scanner = new JsonScanner(text);
        this.structure = new JsonStructure(text, scanner, levels);
        this.numbers = new JsonNumbers(text, scanner, structure);
    }

    /** A reader at the start of a text. */
    public static JsonReader of(String text) {
        return of(text, MAX_DEPTH);
    }

    /** A reader of a text in which objects and arrays may be nested so deeply. */
    static JsonReader of(String text, int levels) {
        return new JsonReader(text, levels);
    }

    // ---- objects

    /** Enters an object. */
    public void beginObject() {
        structure.enterObject();
    }

    /**
     * The index of the next property, whose value comes next; or {@link #END}, which leaves the object.
     *
     * @param previous what this method answered before, or {@link #START}
     * @throws JsonReadException if the property is not one of the names
     */
    public int nextProperty(JsonNames names, int previous) {
        if (!structure.nextName(previous == START)) {
            return END;
        }
        scanner.string();
        int index = scanner.indexAmong(names, previous + 1);
        if (index < 0) {
            throw structure.at(scanner.stringStart() - 1, "unknown property; expected one of " + names);
        }
        structure.colon();
        return index;
    }

    /** The bits of {@code seen} with that of a property; refuses one that was seen before. Of use to {@link #require}. */
    public long once(JsonNames names, int property, long seen) {
        long bit = 1L << property;
        if ((seen & bit) != 0) {
            throw structure.at(scanner.position(), "the property " + names.get(property) + " is given twice");
        }
        return seen | bit;
    }

    /** Checks, at the end of an object, that the properties of a bit set were all seen. */
    public void require(JsonNames names, long required, long seen) {
        long missing = required & ~seen;
        if (missing != 0) {
            throw missing(names.get(Long.numberOfTrailingZeros(missing)));
        }
    }

    /** An error for the object that was just left: a property is missing that it must have. */
    public JsonReadException missing(String property) {
        return structure.aboutLeft("the property " + property + " is missing");
    }

    /** An error for the object that was just left: its Java type does not accept it. */
    public JsonReadException refused(RuntimeException reason) {
        JsonReadException error = structure.aboutLeft("the value is refused: " + reason.getMessage());
        error.initCause(reason);
        return error;
    }

    // ---- arrays

    /** Enters an array; whether it has a first element, which comes next. An empty one has been left. */
    public boolean beginArray() {
        structure.enterArray();
        return structure.nextElement(true);
    }

    /** Whether the array has a further element, which comes next. If not, the array has been left. */
    public boolean nextElement() {
        return structure.nextElement(false);
    }

    /** A whole array, as an unmodifiable list. */
    public <T> List<T> readList(Function<JsonReader, ? extends T> element) {
        List<T> list = new ArrayList<>();
        for (boolean more = beginArray(); more; more = nextElement()) {
            list.add(element.apply(this));
        }
        return List.copyOf(list);
    }

    /** A whole array, as an unmodifiable set in the order of the text; elements that are equal count once. */
    public <T> Set<T> readSet(Function<JsonReader, ? extends T> element) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(readList(element)));
    }

    /** A whole array, as an unmodifiable set in natural order; elements that are equal count once. */
    public <T extends Comparable<? super T>> SortedSet<T> readSortedSet(Function<JsonReader, ? extends T> element) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(readList(element)));
    }

    /**
     * A whole object whose properties may have any names, as an unmodifiable map in the order of the text. An array of objects with
     * {@code key} and {@code value} is the same, for providers whose schemas have no such objects.
     */
    public <T> Map<String, T> readMap(Function<JsonReader, ? extends T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        if (peek() == '[') {
            readList(in -> in.readEntry(value, map));
        } else {
            readMembers(value, map);
        }
        return Collections.unmodifiableMap(map);
    }

    private <T> void readMembers(Function<JsonReader, ? extends T> value, Map<String, T> map) {
        beginObject();
        for (boolean first = true; structure.nextName(first); first = false) {
            String name = readString();
            structure.colon();
            putOnce(name, value.apply(this), map);
        }
    }

    /** An entry as an object; it is put into the map and answered. */
    private <T> T readEntry(Function<JsonReader, ? extends T> value, Map<String, T> map) {
        String key = "";
        T read = null;
        long seen = 0;
        beginObject();
        for (int p = nextProperty(ENTRY, START); p != END; p = nextProperty(ENTRY, p)) {
            seen = once(ENTRY, p, seen);
            if (p == 0) {
                key = readString();
            } else {
                read = value.apply(this);
            }
        }
        require(ENTRY, 0b11, seen);
        return putOnce(key, requireNonNull(read), map);
    }

    private <T> T putOnce(String name, T value, Map<String, T> map) {
        if (map.put(name, value) != null) {
            throw structure.at(scanner.position(), "the property " + name + " is given twice");
        }
        return value;
    }

    // ---- values

    /** A string. */
    public String readString() {
        structure.expect('"', "a string");
        scanner.string();
        return scanner.content();
    }

    /**
     * A string that stands for a value of another type.
     *
     * @param parser makes the value; what it refuses it answers with an {@link IllegalArgumentException} or a {@link
     *     DateTimeException}
     * @param expectation what the string should have been, for the error
     */
    public <T> T readText(Function<String, ? extends T> parser, String expectation) {
        structure.expect('"', expectation);
        scanner.string();
        int start = scanner.stringStart() - 1;
        try {
            return parser.apply(scanner.content());
        } catch (IllegalArgumentException | DateTimeException notOne) {
            JsonReadException error = structure.at(start, "expected " + expectation);
            error.initCause(notOne);
            throw error;
        }
    }

    /** {@code true} or {@code false}. */
    public boolean readBoolean() {
        scanner.skipSpace();
        if (scanner.skipWord("true")) {
            return true;
        }
        if (scanner.skipWord("false")) {
            return false;
        }
        throw expected("true or false");
    }

    /** A whole number that fits a {@code byte}. */
    public byte readByte() {
        return numbers.readByte();
    }

    /** A whole number that fits a {@code short}. */
    public short readShort() {
        return numbers.readShort();
    }

    /** A whole number that fits an {@code int}. */
    public int readInt() {
        return numbers.readInt();
    }

    /** A whole number that fits a {@code long}. {@code 5.0} and {@code 5e0} are not taken for whole. */
    public long readLong() {
        return numbers.readLong();
    }

    /** A whole number of any size up to {@link #MAX_DIGITS}. */
    public BigInteger readBigInteger() {
        return numbers.readBigInteger();
    }

    /** A number with all its digits, up to {@link #MAX_DIGITS}. */
    public BigDecimal readBigDecimal() {
        return numbers.readBigDecimal();
    }

    /** A number, as {@link Float#parseFloat} reads it; one too large for a float is refused. */
    public float readFloat() {
        return numbers.readFloat();
    }

    /** A number, as {@link Double#parseDouble} reads it; one too large for a double is refused. */
    public double readDouble() {
        return numbers.readDouble();
    }

    /** The index of the string that comes next among the given ones, as for the constants of an enum. */
    public int readChoice(JsonNames choices) {
        scanner.skipSpace();
        if (scanner.peek() != '"') {
            throw expected("one of " + choices);
        }
        scanner.string();
        int index = scanner.indexAmong(choices, 0);
        if (index < 0) {
            throw structure.at(scanner.stringStart() - 1, "expected one of " + choices);
        }
        return index;
    }

    /** Whether {@code null} comes next; it is then passed. */
    public boolean readNull() {
        scanner.skipSpace();
        return scanner.skipWord("null");
    }

    /** Any value, kept as it is written. */
    public JsonValue readValue() {
        scanner.skipSpace();
        int start = scanner.position();
        skipValue();
        return JsonValue.trusted(text.substring(start, scanner.position()));
    }

    /**
     * A value, or the value in the JSON that a string holds: providers whose schemas can't describe a type that contains itself are
     * asked for such a text.
     */
    public <T> T readOrParse(Function<JsonReader, ? extends T> value) {
        if (peek() != '"') {
            return value.apply(this);
        }
        int start = scanner.position();
        JsonReader inside = of(readString(), structure.levelsLeft());
        try {
            T parsed = value.apply(inside);
            inside.end();
            return parsed;
        } catch (JsonReadException e) {
            throw structure.inside(start, e);
        }
    }

    /** Passes over any value. */
    public void skipValue() {
        structure.skipValue();
    }

    /** Checks that nothing but white space follows. */
    public void end() {
        if (!atEnd()) {
            throw expected("nothing more");
        }
    }

    /** Whether nothing but white space follows. */
    public boolean atEnd() {
        scanner.skipSpace();
        return scanner.atEnd();
    }

    /** The next character that is not white space, which is not passed; 0 at the end. */
    public char peek() {
        scanner.skipSpace();
        return scanner.peek();
    }

    /** The string that the object coming next has at a top-level property; null if it has none. Nothing is passed. */
    public @Nullable String peekString(String property) {
        return structure.lookAhead(() -> structure.findString(property) ? scanner.content() : null);
    }

    /**
     * The index among some choices of the string that the object coming next has at a top-level property. Nothing is passed, and
     * where the property comes first, nothing is copied.
     *
     * @return the index; -1 if the string is none of the choices; {@link #END} if there is no such string
     */
    public int peekChoice(String property, JsonNames choices) {
        return structure.lookAhead(() -> structure.findString(property) ? scanner.indexAmong(choices, 0) : END);
    }

    /**
     * The index of the kind that the object coming next says it has. Nothing is passed.
     *
     * @throws JsonReadException if it is none of these kinds, or there is no such object
     */
    public int peekKind(JsonNames kinds) {
        int kind = peekChoice("kind", kinds);
        if (kind < 0) {
            throw expected("an object whose kind is one of " + kinds);
        }
        return kind;
    }

    /** An error about the value that comes next. */
    public JsonReadException expected(String expectation) {
        return structure.expected(expectation);
    }

    /** An error about the value that was read last. */
    JsonReadException notAccepted(String problem) {
        return JsonReadException.about(scanner.position(), JsonPath.of(text, scanner.position()), problem);
    }

    /** An error about an element of the array that was read last. */
    JsonReadException notAccepted(String problem, int element) {
        String array = JsonPath.of(text, scanner.position());
        return JsonReadException.about(scanner.position(), array + "/" + element, problem);
    }

    // ---- the parts
}
