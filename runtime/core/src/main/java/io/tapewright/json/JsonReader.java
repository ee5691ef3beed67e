package io.tapewright.json;

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

    private final String text;
    private final JsonScanner scanner;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
        this.scanner = new JsonScanner(text);
    }

    /** A reader at the start of a text. */
    public static JsonReader of(String text) {
        return new JsonReader(text);
    }

    // ---- objects

    /** Enters an object. */
    public void beginObject() {
        open('{', "an object");
    }

    /**
     * The index of the next property, whose value comes next; or {@link #END}, which leaves the object.
     *
     * @param previous what this method answered before, or {@link #START}
     * @throws JsonReadException if the property is not one of the names
     */
    public int nextProperty(JsonNames names, int previous) {
        if (!nextMember('}', previous == START, "a property name")) {
            return END;
        }
        int start = scanner.position();
        int end = scanner.stringEnd();
        int index = names.find(text, start + 1, end - 1, previous + 1);
        if (index < 0) {
            index = names.indexOf(scanner.unescape(start, end));
            if (index < 0) {
                throw at(start, "unknown property; expected one of " + names);
            }
        }
        colon();
        return index;
    }

    /** The bits of {@code seen} with that of a property; refuses one that was seen before. Of use to {@link #require}. */
    public long once(JsonNames names, int property, long seen) {
        long bit = 1L << property;
        if ((seen & bit) != 0) {
            throw at(scanner.position(), "the property " + names.get(property) + " is given twice");
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
        return aboutLeftObject("the property " + property + " is missing");
    }

    /** An error for the object that was just left: its Java type does not accept it. */
    public JsonReadException refused(RuntimeException reason) {
        JsonReadException error = aboutLeftObject("the value is refused: " + reason.getMessage());
        error.initCause(reason);
        return error;
    }

    private JsonReadException aboutLeftObject(String problem) {
        JsonPath.Place object = JsonPath.ofClosed(text, scanner.position() - 1);
        return JsonReadException.at(text, object.start(), object.pointer(), problem);
    }

    // ---- arrays

    /** Enters an array; whether it has a first element, which comes next. An empty one has been left. */
    public boolean beginArray() {
        open('[', "an array");
        return nextMember(']', true, "a value");
    }

    /** Whether the array has a further element, which comes next. If not, the array has been left. */
    public boolean nextElement() {
        return nextMember(']', false, "a value");
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

    /** A whole object whose properties may have any names, as an unmodifiable map in the order of the text. */
    public <T> Map<String, T> readMap(Function<JsonReader, ? extends T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        beginObject();
        for (boolean more = nextMember('}', true, "a property name");
                more;
                more = nextMember('}', false, "a property name")) {
            String name = readString();
            colon();
            if (map.put(name, value.apply(this)) != null) {
                throw at(scanner.position(), "the property " + name + " is given twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }

    // ---- values

    /** A string. */
    public String readString() {
        expect('"', "a string");
        int start = scanner.position();
        return scanner.unescape(start, scanner.stringEnd());
    }

    /**
     * A string that stands for a value of another type.
     *
     * @param parser makes the value; what it refuses it answers with an {@link IllegalArgumentException} or a {@link
     *     DateTimeException}
     * @param expectation what the string should have been, for the error
     */
    public <T> T readText(Function<String, ? extends T> parser, String expectation) {
        expect('"', expectation);
        int start = scanner.position();
        String content = scanner.unescape(start, scanner.stringEnd());
        try {
            return parser.apply(content);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            JsonReadException error = at(start, "expected " + expectation);
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
        long value = readLong();
        if (value != (byte) value) {
            throw at(scanner.tokenStart(), "expected a whole number from -128 to 127");
        }
        return (byte) value;
    }

    /** A whole number that fits a {@code short}. */
    public short readShort() {
        long value = readLong();
        if (value != (short) value) {
            throw at(scanner.tokenStart(), "expected a whole number from -32768 to 32767");
        }
        return (short) value;
    }

    /** A whole number that fits an {@code int}. */
    public int readInt() {
        long value = readLong();
        if (value != (int) value) {
            throw at(scanner.tokenStart(), "expected a whole number from -2147483648 to 2147483647");
        }
        return (int) value;
    }

    /** A whole number that fits a {@code long}. {@code 5.0} and {@code 5e0} are not taken for whole. */
    public long readLong() {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw expected("a whole number");
        }
        try {
            return Long.parseLong(text, scanner.tokenStart(), scanner.position(), 10);
        } catch (NumberFormatException notWhole) {
            throw at(scanner.tokenStart(), "expected a whole number from -2^63 to 2^63-1");
        }
    }

    /** A whole number of any size up to {@link #MAX_DIGITS}. */
    public BigInteger readBigInteger() {
        try {
            return new BigInteger(digits("a whole number"));
        } catch (NumberFormatException notWhole) {
            throw at(scanner.tokenStart(), "expected a whole number");
        }
    }

    /** A number with all its digits, up to {@link #MAX_DIGITS}. */
    public BigDecimal readBigDecimal() {
        try {
            return new BigDecimal(digits("a number"));
        } catch (NumberFormatException tooLarge) {
            throw at(scanner.tokenStart(), "expected a number whose exponent has at most 10 digits");
        }
    }

    /** A number, as {@link Float#parseFloat} reads it; one too large for a float is refused. */
    public float readFloat() {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw expected("a number");
        }
        float value = Float.parseFloat(text.substring(scanner.tokenStart(), scanner.position()));
        if (Float.isInfinite(value)) {
            throw at(scanner.tokenStart(), "expected a number that fits a float");
        }
        return value;
    }

    /** A number, as {@link Double#parseDouble} reads it; one too large for a double is refused. */
    public double readDouble() {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw expected("a number");
        }
        double value = Double.parseDouble(text.substring(scanner.tokenStart(), scanner.position()));
        if (Double.isInfinite(value)) {
            throw at(scanner.tokenStart(), "expected a number that fits a double");
        }
        return value;
    }

    /** The index of the string that comes next among the given ones, as for the constants of an enum. */
    public int readChoice(JsonNames choices) {
        expect('"', "one of " + choices);
        int start = scanner.position();
        int end = scanner.stringEnd();
        int index = choices.find(text, start + 1, end - 1, 0);
        if (index < 0) {
            index = choices.indexOf(scanner.unescape(start, end));
        }
        if (index < 0) {
            throw at(start, "expected one of " + choices);
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

    /** Passes over any value. */
    public void skipValue() {
        scanner.skipSpace();
        switch (scanner.peek()) {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> scanner.stringEnd();
            default -> skipScalar();
        }
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

    /**
     * The string that the object coming next has at a top-level property; null if it has no such string. Nothing is passed.
     * The usual case, the property coming first, costs a comparison.
     */
    public @Nullable String peekString(String property) {
        scanner.skipSpace();
        int start = scanner.position();
        int before = depth;
        try {
            return findString(property);
        } finally {
            scanner.reset(start);
            depth = before;
        }
    }

    /** An error about the value that comes next. */
    public JsonReadException expected(String expectation) {
        scanner.skipSpace();
        return at(scanner.position(), "expected " + expectation);
    }

    /** An error about the value that was read last. */
    JsonReadException notAccepted(String problem) {
        return JsonReadException.about(scanner.position(), path(scanner.position()), problem);
    }

    // ---- the parts

    private String digits(String what) {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw expected(what);
        }
        if (scanner.position() - scanner.tokenStart() > MAX_DIGITS) {
            throw at(scanner.tokenStart(), "expected " + what + " of at most " + MAX_DIGITS + " characters");
        }
        return text.substring(scanner.tokenStart(), scanner.position());
    }

    private @Nullable String findString(String property) {
        if (scanner.peek() != '{') {
            return null;
        }
        beginObject();
        boolean first = true;
        while (nextMember('}', first, "a property name")) {
            first = false;
            int start = scanner.position();
            boolean found = scanner.unescape(start, scanner.stringEnd()).equals(property);
            colon();
            if (found) {
                return peek() == '"' ? readString() : null;
            }
            skipValue();
        }
        return null;
    }

    private void skipObject() {
        beginObject();
        for (boolean more = nextMember('}', true, "a property name");
                more;
                more = nextMember('}', false, "a property name")) {
            scanner.stringEnd();
            colon();
            skipValue();
        }
    }

    private void skipArray() {
        for (boolean more = beginArray(); more; more = nextElement()) {
            skipValue();
        }
    }

    private void skipScalar() {
        if (!scanner.skipWord("true") && !scanner.skipWord("false") && !scanner.skipWord("null") && !scanner.number()) {
            throw expected("a value");
        }
    }

    private void open(char bracket, String what) {
        expect(bracket, what);
        if (++depth > MAX_DEPTH) {
            throw at(scanner.position(), "nested more than " + MAX_DEPTH + " deep");
        }
        scanner.advance();
    }

    /** Whether a further member follows; passes the comma before it, or the bracket that closes. */
    private boolean nextMember(char close, boolean first, String member) {
        scanner.skipSpace();
        if (scanner.peek() == close) {
            scanner.advance();
            depth--;
            return false;
        }
        if (!first) {
            if (scanner.peek() != ',') {
                throw expected("',' or '" + close + "'");
            }
            scanner.advance();
            scanner.skipSpace();
        }
        if (close == '}' && scanner.peek() != '"' || scanner.peek() == ']') {
            throw expected(member);
        }
        return true;
    }

    private void colon() {
        expect(':', "':'");
        scanner.advance();
    }

    private void expect(char c, String what) {
        scanner.skipSpace();
        if (scanner.peek() != c) {
            throw expected(what);
        }
    }

    private JsonReadException at(int position, String problem) {
        return JsonReadException.at(text, position, path(position), problem);
    }

    private String path(int position) {
        return JsonPath.of(text, position);
    }
}
