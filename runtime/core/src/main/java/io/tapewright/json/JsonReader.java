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
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** How many objects inside of each other may each be tried as several shapes: the work grows with each by the number of shapes. */
    private static final int MOST_GUESSES = 3;

    private static final JsonNames ENTRY = JsonNames.of("key", "value");

    private final JsonScanner scanner;
    private final JsonStructure structure;
    private final JsonNumbers numbers;
    private final JsonProblems problems;
    private final List<JsonRepair> repairs = new ArrayList<>(0);
    /** Reads on from the first deviation; null before. */
    private @Nullable TolerantReader tolerant;
    /** Whether the object that is being read is none, so that it has no properties. */
    private boolean isStandIn;
    /** How many objects are being tried as several shapes. */
    private int guesses;

    private JsonReader(String text, int levels, boolean lenient) {
        this.scanner = new JsonScanner(text, lenient);
        this.structure = new JsonStructure(scanner, levels);
        this.numbers = new JsonNumbers(scanner, structure);
        this.problems = new JsonProblems();
    }

    /** A strict reader at the start of a text, which throws the first error. */
    public static JsonReader of(String text) {
        return of(text, MAX_DEPTH);
    }

    /** A strict reader of a text in which objects and arrays may be nested so deeply. */
    static JsonReader of(String text, int levels) {
        return new JsonReader(text, levels, false);
    }

    /** A tolerant reader, which throws the first error. Clean JSON it reads as a strict one does. */
    public static JsonReader tolerant(String text) {
        return new JsonReader(text, MAX_DEPTH, true);
    }

    /**
     * Lets this reader go on after an error, to find them all. It answers something in place of a value that is wrong, so that what was
     * read is good for nothing until {@link #check} or {@link #end} has found no error.
     */
    public JsonReader collecting() {
        problems.collect();
        return this;
    }

    /** A tolerant reader at a position of a text, of which what stands before does not count. */
    static JsonReader tolerant(String text, int position) {
        JsonReader in = tolerant(text);
        in.scanner.reset(position);
        in.tolerant = new TolerantReader(in.scanner, in.repairs, position, false);
        return in;
    }

    int position() {
        return scanner.position();
    }

    /** Whether this reader takes what is not quite JSON. */
    public boolean isTolerant() {
        return scanner.isLenient();
    }

    // ---- deviations and errors

    /**
     * What was read since this was asked last although it is not the JSON that was expected, in the order of the text; at most the
     * first hundred.
     */
    public List<JsonRepair> takeRepairs() {
        if (repairs.isEmpty()) {
            return List.of();
        }
        List<JsonRepair> taken = List.copyOf(repairs);
        repairs.clear();
        return taken;
    }

    /**
     * Checks that nothing was wrong so far.
     *
     * @throws JsonReadException for all errors
     */
    public void check() {
        problems.check();
    }

    /**
     * Lets tolerant reading take over, or notes an error and passes over the value.
     *
     * @return whether tolerant reading shall answer; if not, something has to stand in for the value
     */
    private boolean takesOver(RuntimeException wrong, int start, int depth) {
        structure.reset(start, depth);
        if (wrong == JsonDeviation.FOUND) {
            tolerant = new TolerantReader(scanner, repairs);
            return true;
        }
        problems.note((JsonReadException) wrong);
        passOver(() -> structure.skipValue());
        return false;
    }

    private void passOver(Runnable value) {
        try {
            value.run();
        } catch (JsonReadException unreadable) {
            throw problems.with(unreadable);
        }
    }

    /** What tolerant reading answers; where it finds an error, that is noted and something stands in for the value. */
    private <T> T tolerantly(Supplier<T> reading, T standIn) {
        TolerantReader on = requireNonNull(tolerant);
        TolerantLevels.Mark mark = on.mark();
        try {
            return reading.get();
        } catch (JsonReadException wrong) {
            problems.note(wrong);
            on.reset(mark);
            passOver(on::skipValue);
            return standIn;
        }
    }

    private TolerantReader tolerant() {
        return requireNonNull(tolerant);
    }

    /**
     * Reads a value; if that fails, notes the error and passes over the value. Empty if the value is good for nothing.
     *
     * @throws JsonReadException if only the first error is wanted, or the value has no end
     */
    public <T> Optional<T> attempt(Function<JsonReader, ? extends T> reader) {
        scanner.skipSpace();
        int start = scanner.position();
        int depth = structure.depth();
        TolerantLevels.Mark mark = tolerant == null ? null : tolerant.mark();
        int before = problems.count();
        try {
            return Optional.of(reader.apply(this));
        } catch (JsonReadException wrong) {
            problems.note(wrong);
        } catch (RuntimeException ofStandIns) {
            if (problems.count() == before) {
                throw ofStandIns;
            }
        }
        goBackAndPassOver(start, depth, mark);
        return Optional.empty();
    }

    private void goBackAndPassOver(int start, int depth, TolerantLevels.@Nullable Mark mark) {
        if (mark != null) {
            tolerant().reset(mark);
        } else {
            structure.reset(start, depth);
            if (tolerant != null) {
                tolerant = new TolerantReader(scanner, repairs);
            }
        }
        passOver(tolerant != null ? tolerant::skipValue : structure::skipValue);
    }

    // ---- objects

    /** Enters an object. */
    public void beginObject() {
        isStandIn = false;
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                structure.enterObject();
                return;
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, depth)) {
                    isStandIn = true;
                    return;
                }
            }
        }
        isStandIn = tolerantly(this::isNoObject, true);
    }

    private boolean isNoObject() {
        tolerant().enterObject();
        return false;
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
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                return strictProperty(names, previous);
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        return tolerant().nextProperty(names, previous == START);
    }

    private int strictProperty(JsonNames names, int previous) {
        int index = -1;
        for (int last = previous; index < 0; last = 0) {
            if (!structure.nextName(last == START)) {
                return END;
            }
            scanner.string();
            index = scanner.indexAmong(names, previous + 1);
            if (index < 0) {
                RuntimeException unknown =
                        structure.at(scanner.stringStart() - 1, "unknown property; expected one of " + names);
                passOverUnknown(unknown);
            } else {
                structure.colon();
            }
        }
        return index;
    }

    private void passOverUnknown(RuntimeException unknown) {
        if (!(unknown instanceof JsonReadException error)) {
            throw unknown;
        }
        problems.note(error);
        structure.colon();
        passOver(structure::skipValue);
    }

    /** The bits of {@code seen} with that of a property; refuses one that was seen before. Of use to {@link #require}. */
    public long once(JsonNames names, int property, long seen) {
        long bit = 1L << property;
        if ((seen & bit) != 0) {
            repeated(names.get(property));
        }
        return seen | bit;
    }

    private void repeated(String property) {
        if (scanner.isLenient()) {
            repairs.add(new JsonRepair(JsonRepair.Kind.REPEATED_PROPERTY, scanner.position()));
        } else {
            problems.note(structure.error(scanner.position(), "the property " + property + " is given twice"));
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
        problems.note(JsonReadException.of(errors));
    }

    /** An error for the object that was just left: a property is missing that it must have. */
    public JsonReadException missing(String property) {
        return aboutLeft("the property " + property + " is missing");
    }

    /** An error for the object that was just left: its Java type does not accept it. */
    public JsonReadException refused(RuntimeException reason) {
        int start = tolerant == null ? structure.left().start() : tolerant.startOfLeft();
        if (problems.areAfter(start)) {
            return problems.all(); // what was refused may be what stands in for a wrong value
        }
        JsonReadException error = aboutLeft("the value is refused: " + reason.getMessage());
        error.initCause(reason);
        return error;
    }

    private JsonReadException aboutLeft(String problem) {
        if (tolerant != null) {
            return tolerant.aboutLeft(problem);
        }
        JsonPath.Place place = structure.left();
        return JsonReadException.at(scanner.text(), place.start(), place.pointer(), problem);
    }

    // ---- arrays

    /** Enters an array; whether it has a first element, which comes next. An empty one has been left. */
    public boolean beginArray() {
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                structure.enterArray();
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, depth)) {
                    return false;
                }
            }
        }
        if (tolerant != null) {
            return tolerantly(this::hasFirstElement, false);
        }
        return element(true);
    }

    private boolean hasFirstElement() {
        tolerant().enterArray();
        return tolerant().nextElement(true);
    }

    /** Whether the array has a further element, which comes next. If not, the array has been left. */
    public boolean nextElement() {
        return element(false);
    }

    private boolean element(boolean first) {
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                return structure.nextElement(first);
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        return tolerant().nextElement(first);
    }

    /** A whole array, as an unmodifiable list. */
    public <T> List<T> readList(Function<JsonReader, ? extends T> element) {
        List<T> list = new ArrayList<>();
        if (problems.isCollecting()) {
            for (boolean more = beginArray(); more; more = nextElement()) {
                attempt(element).ifPresent(list::add);
            }
        } else {
            for (boolean more = beginArray(); more; more = nextElement()) {
                list.add(element.apply(this));
            }
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
        if (isStandIn) {
            isStandIn = false;
            return;
        }
        for (boolean first = true; nextMember(first); first = false) {
            String name = tolerant == null ? scanner.content() : tolerant.name();
            putOnce(name, value.apply(this), map);
        }
    }

    /** Whether a further property follows. Strict reading has its name before it, tolerant reading has passed name and colon. */
    private boolean nextMember(boolean first) {
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                boolean more = structure.nextName(first);
                if (more) {
                    scanner.string();
                    structure.colon();
                }
                return more;
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        return tolerant().nextName(first);
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
            repeated(name);
        }
        return value;
    }

    // ---- values

    /** A string. */
    public String readString() {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                structure.expect('"', "a string");
                scanner.string();
                return scanner.content();
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, structure.depth())) {
                    return "";
                }
            }
        }
        return tolerantly(tolerant()::string, "");
    }

    /**
     * A string that stands for a value of another type.
     *
     * @param parser makes the value; what it refuses it answers with an {@link IllegalArgumentException} or a {@link
     *     DateTimeException}
     * @param expectation what the string should have been, for the error
     */
    public <T> T readText(Function<String, ? extends T> parser, String expectation) {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                return strictText(parser, expectation);
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, structure.depth());
            }
        }
        return tolerant().parsed(parser, expectation);
    }

    private <T> T strictText(Function<String, ? extends T> parser, String expectation) {
        structure.expect('"', expectation);
        scanner.string();
        int start = scanner.stringStart() - 1;
        try {
            return parser.apply(scanner.content());
        } catch (IllegalArgumentException | DateTimeException notOne) {
            RuntimeException error = structure.at(start, "expected " + expectation);
            if (error instanceof JsonReadException) {
                error.initCause(notOne);
            }
            throw error;
        }
    }

    /** {@code true} or {@code false}. */
    public boolean readBoolean() {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                return strictBoolean();
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, structure.depth())) {
                    return false;
                }
            }
        }
        return tolerantly(tolerant()::bool, false);
    }

    private boolean strictBoolean() {
        scanner.skipSpace();
        if (scanner.skipWord("true")) {
            return true;
        }
        if (scanner.skipWord("false")) {
            return false;
        }
        throw structure.expected("true or false");
    }

    /** A whole number that fits a {@code byte}. */
    public byte readByte() {
        return (byte) readWhole(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** A whole number that fits a {@code short}. */
    public short readShort() {
        return (short) readWhole(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** A whole number that fits an {@code int}. */
    public int readInt() {
        return (int) readWhole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A whole number that fits a {@code long}. A strict reader does not take {@code 5.0} and {@code 5e0} for whole. */
    public long readLong() {
        return readWhole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long readWhole(long least, long most) {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                return numbers.readWhole(least, most);
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, structure.depth())) {
                    return 0;
                }
            }
        }
        return tolerantly(() -> tolerant().number(in -> in.numbers.readWhole(least, most), "a whole number", true), 0L);
    }

    /** A whole number of any size up to {@link #MAX_DIGITS}. */
    public BigInteger readBigInteger() {
        return readNumber(in -> in.numbers.readBigInteger(), "a whole number", BigInteger.ZERO);
    }

    /** A number with all its digits, up to {@link #MAX_DIGITS}. */
    public BigDecimal readBigDecimal() {
        return readNumber(in -> in.numbers.readBigDecimal(), "a number", BigDecimal.ZERO);
    }

    /** A number, as {@link Float#parseFloat} reads it; one too large for a float is refused. */
    public float readFloat() {
        return readNumber(in -> in.numbers.readFloat(), "a number", 0f);
    }

    private <T> T readNumber(Function<JsonReader, T> reader, String expectation, T standIn) {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                return reader.apply(this);
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, structure.depth())) {
                    return standIn;
                }
            }
        }
        return tolerantly(() -> tolerant().number(reader, expectation, standIn instanceof BigInteger), standIn);
    }

    /** A number, as {@link Double#parseDouble} reads it; one too large for a double is refused. */
    public double readDouble() {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                return numbers.readDouble();
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, structure.depth())) {
                    return 0;
                }
            }
        }
        return tolerantly(() -> tolerant().number(in -> in.numbers.readDouble(), "a number", false), 0d);
    }

    /** The index of the string that comes next among the given ones, as for the constants of an enum. */
    public int readChoice(JsonNames choices) {
        if (tolerant == null) {
            int start = scanner.position();
            try {
                return strictChoice(choices);
            } catch (JsonReadException | JsonDeviation wrong) {
                if (!takesOver(wrong, start, structure.depth())) {
                    return 0;
                }
            }
        }
        return tolerantly(() -> tolerant().choice(choices), 0);
    }

    private int strictChoice(JsonNames choices) {
        scanner.skipSpace();
        if (scanner.peek() != '"') {
            throw structure.expected("one of " + choices);
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
        if (tolerant != null) {
            return tolerant.passNull();
        }
        scanner.skipSpace();
        if (scanner.skipWord("null")) {
            return true;
        }
        boolean mayBeOtherWord = scanner.isLenient() && "nNuU".indexOf(scanner.peek()) >= 0;
        return mayBeOtherWord && tolerantFromHere().passNull();
    }

    /** Any value, kept as it is written, but for what is repaired in it. */
    public JsonValue readValue() {
        if (tolerant == null) {
            scanner.skipSpace();
            int start = scanner.position();
            int depth = structure.depth();
            try {
                structure.skipValue();
                return JsonValue.trusted(scanner.text().substring(start, scanner.position()));
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        return JsonValue.trusted(tolerant().value());
    }

    /**
     * A value, or the value in the JSON that a string holds: providers whose schemas can't describe a type that contains itself are
     * asked for such a text.
     */
    public <T> T readOrParse(Function<JsonReader, ? extends T> value) {
        if (tolerant != null || peek() != '"') {
            return value.apply(this); // tolerant reading looks into strings by itself
        }
        int start = scanner.position();
        String text = readString();
        if (tolerant != null) {
            scanner.reset(start);
            return value.apply(this);
        }
        JsonReader inside = of(text, structure.levelsLeft());
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
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                structure.skipValue();
                return;
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        tolerant().skipValue();
    }

    /**
     * Checks that nothing was wrong, and that nothing but white space follows; a tolerant reader lets words follow, but no further
     * object or array.
     *
     * @throws JsonReadException for all errors
     */
    public void end() {
        if (!atEnd()) {
            if (!scanner.isLenient() || nextOpening()) {
                throw problems.with(expected("nothing more"));
            }
        }
        check();
    }

    /** Whether nothing but white space follows. */
    public boolean atEnd() {
        if (tolerant != null) {
            return tolerant.atEnd();
        }
        scanner.skipSpace();
        return scanner.atEnd();
    }

    /** The next character that is not white space, which is not passed; 0 at the end. */
    public char peek() {
        if (tolerant != null) {
            return tolerant.peek();
        }
        scanner.skipSpace();
        return scanner.peek();
    }

    /**
     * Whether a further object or array begins at or after this position. A tolerant reader is there then, and has passed words before
     * it; a strict one only looks whether anything follows.
     */
    public boolean nextOpening() {
        if (!scanner.isLenient() || atEnd()) {
            return !atEnd();
        }
        char next = peek();
        boolean isHere = next == '{' && !Unescaped.isNeededAt(scanner.text(), scanner.position());
        return isHere || next == '[' || tolerantFromHere().nextOpening();
    }

    /** Whether the array that comes next begins with an object. Nothing is passed. */
    public boolean opensObjects() {
        String text = scanner.text();
        int at = scanner.position() + 1;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }

    /** Whether the object that comes next has no properties. Nothing is passed. */
    public boolean isEmptyObject() {
        TolerantReader on = tolerantFromHere();
        return on.lookAhead(() -> on.value().equals("{}"), false);
    }

    /** Whether a reader finds, in the object that comes next, any property that it knows. Nothing is passed. */
    public boolean isKnownTo(Function<JsonReader, ?> reader) {
        return trial(reader).isKnown();
    }

    /**
     * Reads a value as the one of several shapes that it fits best: with the fewest repairs.
     *
     * @param readers read the shapes
     * @param names what the shapes are called in errors
     * @throws JsonReadException if it fits none of them, or several equally well, or stands in too many values that are read so, too
     */
    public <T> T readBest(List<? extends Function<JsonReader, ? extends T>> readers, JsonNames names) {
        if (guesses == MOST_GUESSES) {
            throw expected("one of " + names);
        }
        guesses++;
        try {
            return readers.get(best(readers, names)).apply(this);
        } finally {
            guesses--;
        }
    }

    private int best(List<? extends Function<JsonReader, ?>> readers, JsonNames names) {
        int best = -1;
        int equal = -1;
        Trial bestTrial = null;
        for (int i = 0; i < readers.size(); i++) {
            Trial trial = trial(readers.get(i));
            int order = bestTrial == null ? 1 : trial.compareTo(bestTrial);
            if (order > 0) {
                best = i;
                bestTrial = trial;
            }
            equal = order > 0 ? -1 : order == 0 && !trial.sameValue(bestTrial) ? i : equal;
        }
        boolean fits = bestTrial != null && bestTrial.errors.isEmpty();
        if (best < 0 || fits && equal >= 0) {
            throw expected("one of " + names
                    + (fits ? "; this can be " + names.get(best) + " as well as " + names.get(equal) : ""));
        }
        return best;
    }

    /**
     * Reads an object that does not say its kind as the one it fits best.
     *
     * @param kinds the kinds
     * @param readers read an object of each kind
     * @see #readBest
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final <T> T readWithoutKind(JsonNames kinds, Function<JsonReader, ? extends T>... readers) {
        T value = readBest(List.of(readers), kinds);
        noteMissingKind();
        return value;
    }

    /** Notes that the object that was just left does not say its kind. */
    public void noteMissingKind() {
        repairs.add(
                new JsonRepair(JsonRepair.Kind.MISSING_KIND, tolerantFromHere().startOfLeft()));
    }

    /** What came of reading a value in one way. */
    private record Trial(@Nullable Object value, List<JsonReadException> errors, int repairs, boolean isKnown)
            implements Comparable<Trial> {
        boolean sameValue(@Nullable Trial other) {
            return other != null && value != null && value.equals(other.value);
        }

        @Override
        public int compareTo(Trial other) {
            if (errors.isEmpty() != other.errors.isEmpty()) {
                return errors.isEmpty() ? 1 : -1;
            }
            if (isKnown != other.isKnown) {
                return isKnown ? 1 : -1;
            }
            return errors.isEmpty()
                    ? Integer.compare(other.repairs, repairs)
                    : Integer.compare(other.errors.size(), errors.size());
        }
    }

    private Trial trial(Function<JsonReader, ?> reader) {
        TolerantReader on = tolerantFromHere();
        TolerantLevels.Mark mark = on.mark();
        List<JsonRepair> repairsBefore = List.copyOf(repairs);
        int problemsBefore = problems.count();
        boolean wasKnown = on.setKnown(false);
        Object value = null;
        List<JsonReadException> errors = new ArrayList<>();
        try {
            value = reader.apply(this);
        } catch (JsonReadException wrong) {
            errors.add(wrong);
        } catch (RuntimeException ofStandIns) {
            if (problems.count() == problemsBefore) {
                throw ofStandIns;
            }
        }
        errors.addAll(problems.forget(problemsBefore));
        int made = repairs.size() - repairsBefore.size();
        repairs.clear();
        repairs.addAll(repairsBefore);
        on.reset(mark);
        boolean isKnown = on.setKnown(wasKnown);
        on.setKnown(wasKnown || isKnown);
        return new Trial(value, errors, made, isKnown);
    }

    /** Passes a bracket that begins nothing that was expected. */
    public void passOpening() {
        tolerantFromHere().advance();
    }

    private TolerantReader tolerantFromHere() {
        if (tolerant == null) {
            tolerant = new TolerantReader(scanner, repairs);
        }
        return tolerant;
    }

    /** The string that the object coming next has at a top-level property; null if it has none. Nothing is passed. */
    public @Nullable String peekString(String property) {
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                return structure.lookAhead(() -> structure.findString(property) ? scanner.content() : null);
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        return tolerant().peekString(property);
    }

    /**
     * The index among some choices of the string that the object coming next has at a top-level property. Nothing is passed, and
     * where the property comes first, nothing is copied.
     *
     * @return the index; -1 if the string is none of the choices; {@link #END} if there is no such string
     */
    public int peekChoice(String property, JsonNames choices) {
        if (tolerant == null) {
            int start = scanner.position();
            int depth = structure.depth();
            try {
                int found = structure.lookAhead(
                        () -> structure.findString(property) ? scanner.indexAmong(choices, 0) : END);
                if (found >= 0 || !scanner.isLenient()) {
                    return found;
                }
            } catch (JsonDeviation wrong) {
                takesOver(wrong, start, depth);
            }
        }
        String said = peekString(property);
        return said == null ? END : spelled(choices, said);
    }

    private static int spelled(JsonNames choices, String said) {
        int index = choices.indexOf(said);
        return index < 0 ? TolerantNames.indexOf(choices, said) : index;
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

    /** An error about the value that comes next. */
    public JsonReadException expected(String expectation) {
        if (tolerant != null) {
            return tolerant.expected(expectation);
        }
        scanner.skipSpace();
        return structure.error(scanner.position(), "expected " + expectation);
    }

    /** Notes that the value that was read last is not accepted. */
    void refuse(String problem) {
        refuse(problem, "");
    }

    /** Notes that an element of the array that was read last is not accepted. */
    void refuse(String problem, int element) {
        refuse(problem, "/" + element);
    }

    private void refuse(String problem, String below) {
        String text = scanner.text();
        String path = tolerant == null ? JsonPath.of(text, scanner.position()) : tolerant.path();
        problems.note(JsonReadException.about(text, scanner.position(), path + below, problem));
    }
}
