package io.tapewright.json;

import io.tapewright.json.JsonPath.Level;
import io.tapewright.json.JsonRepair.Kind;
import io.tapewright.json.TolerantText.Place;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on reading where a text stopped to be JSON: knows what is open, takes what comes for what was expected, and notes each
 * deviation. It never makes a value up: what is not there is missing.
 */
final class TolerantReader {
    private static final int MOST_REPAIRS = 100;
    /** How often a text may be looked at in advance, all in all; more is needed only for texts made to that end. */
    private static final int MOST_LOOKS = 16;

    private final JsonScanner scanner;
    private final List<JsonRepair> repairs;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final TolerantText text;
    private final boolean seeks;
    private Level left = new Level(false, 0);
    private String name = "";
    private boolean isUnescaped;
    private boolean isLooking;
    private boolean isAnythingKnown;
    private long looked;

    /** A position that can be gone back to. */
    record Mark(String text, int position, int depth) {}

    TolerantReader(JsonScanner scanner, List<JsonRepair> repairs) {
        this(scanner, repairs, 0, true);
    }

    /**
     * @param origin where the text begins that counts
     * @param seeks whether words may stand before the value
     */
    TolerantReader(JsonScanner scanner, List<JsonRepair> repairs, int origin, boolean seeks) {
        this.scanner = scanner;
        this.repairs = repairs;
        this.seeks = seeks;
        this.text = new TolerantText(scanner, this::note);
        levels.addAll(JsonPath.at(scanner.text(), origin, scanner.position()).levels());
        levels.forEach(level -> level.known = level.name.isEmpty() ? 0 : 1);
    }

    // ---- what is noted

    private void note(Kind kind, int position) {
        if (!isLooking && repairs.size() < MOST_REPAIRS) {
            repairs.add(new JsonRepair(kind, originOf(position)));
        }
    }

    /** Text that was embedded stands where it begins. */
    private int originOf(int position) {
        for (Level level : levels) {
            if (level.outer != null) {
                return level.outerPosition;
            }
        }
        return position;
    }

    private void noteTruncated() {
        int last = repairs.size() - 1;
        if (last < 0 || repairs.get(last).kind() != Kind.TRUNCATED) {
            note(Kind.TRUNCATED, scanner.position());
        }
    }

    JsonReadException expected(String expectation) {
        text.skip();
        return error(scanner.position(), "expected " + expectation);
    }

    JsonReadException error(int position, String problem) {
        return JsonReadException.at(scanner.text(), position, JsonPath.pointer(levels), problem);
    }

    /** The JSON pointer of the innermost value that is open. */
    String path() {
        return JsonPath.pointer(levels);
    }

    JsonReadException aboutLeft(String problem) {
        return error(left.start, problem);
    }

    int startOfLeft() {
        return left.start;
    }

    // ---- going back

    Mark mark() {
        return new Mark(scanner.text(), scanner.position(), levels.size());
    }

    void reset(Mark mark) {
        while (levels.size() > mark.depth) {
            levels.removeLast();
        }
        scanner.goOnIn(mark.text, mark.position);
    }

    /** Looks at what comes, and goes back. */
    <T> T lookAhead(Supplier<T> look, T otherwise) {
        Mark mark = mark();
        boolean before = isLooking;
        isLooking = true;
        try {
            return look.get();
        } catch (JsonReadException unclear) {
            return otherwise; // whoever reads it will say what is wrong
        } finally {
            looked += Math.max(0, scanner.position() - mark.position);
            reset(mark);
            isLooking = before;
        }
    }

    private void refuseEndlessLooking() {
        if (looked > (long) MOST_LOOKS * (scanner.text().length() + 1000)) {
            throw error(scanner.position(), "too far from JSON to be read");
        }
    }

    // ---- objects

    void enterObject() {
        text.skip();
        if (scanner.peek() != '[' || !isAlone()) {
            seek('{');
        }
        if (text.isAtQuote()) {
            enterEmbedded('{', "an object");
        }
        if (scanner.peek() == '[' && isAlone()) {
            note(Kind.BRACKET, scanner.position());
            scanner.advance();
            text.skip();
        }
        if (scanner.peek() != '{') {
            throw expected("an object");
        }
        enter(false);
    }

    /** Whether a backslash follows a bracket. */
    static boolean hasEscapedQuotes(String text, int bracket) {
        int next = bracket + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return text.startsWith("\\\"", next);
    }

    /** Sets whether a property was found that is one of those asked for; answers whether one was before. */
    boolean setKnown(boolean known) {
        boolean before = isAnythingKnown;
        isAnythingKnown = known;
        return before;
    }

    /** Whether an array of one object comes next. */
    private boolean isAlone() {
        refuseEndlessLooking();
        return lookAhead(
                () -> {
                    scanner.advance();
                    text.skip();
                    if (scanner.peek() != '{') {
                        return false;
                    }
                    skipValue();
                    text.skip();
                    return scanner.peek() == ']';
                },
                false);
    }

    private void enter(boolean array) {
        if (levels.size() >= JsonReader.MAX_DEPTH) {
            throw error(scanner.position(), "nested more than " + JsonReader.MAX_DEPTH + " deep");
        }
        if (!array && levels.isEmpty() && !isUnescaped && hasEscapedQuotes(scanner.text(), scanner.position())) {
            unescape();
        }
        levels.addLast(new Level(array, scanner.position()));
        scanner.advance();
    }

    /** At the root, passes words before a bracket. */
    private void seek(char bracket) {
        text.skip();
        if (seeks && levels.isEmpty() && scanner.peek() != bracket && !text.isAtQuote()) {
            int found = scanner.text().indexOf(bracket, scanner.position());
            if (found >= 0) {
                note(Kind.PROSE, scanner.position());
                scanner.reset(found);
            }
        }
    }

    /** Goes on in the text of a string that comes next. */
    private void enterEmbedded(char bracket, String what) {
        Mark mark = mark();
        String content = text.quoted(place()).strip();
        String inner = Fences.contentOf(content);
        if (inner.isEmpty() || inner.charAt(0) != bracket) {
            reset(mark);
            throw expected(what);
        }
        note(Kind.EMBEDDED, mark.position);
        if (levels.size() >= JsonReader.MAX_DEPTH) {
            throw error(mark.position, "nested more than " + JsonReader.MAX_DEPTH + " deep");
        }
        Level embedding = new Level(true, mark.position);
        embedding.single = true;
        embedding.outer = scanner.text();
        embedding.outerPosition = scanner.position();
        levels.addLast(embedding);
        scanner.goOnIn(inner, 0);
    }

    /** Leaves the innermost object or array, and the embedded text that it was. */
    private boolean leave() {
        left = levels.removeLast();
        Level outer = levels.peekLast();
        while (outer != null && outer.outer != null) {
            levels.removeLast();
            scanner.goOnIn(outer.outer, outer.outerPosition);
            left = outer;
            outer = levels.peekLast();
        }
        return false;
    }

    /** The index of the next property among some names; those that have other names are passed over. */
    int nextProperty(JsonNames names, boolean first) {
        boolean isFirst = first;
        while (nextName(isFirst)) {
            isFirst = false;
            Level level = levels.getLast();
            int index = indexOf(names);
            if (index >= 0) {
                level.known++;
                isAnythingKnown = true;
                return index;
            }
            level.unknown++;
            note(Kind.UNKNOWN_PROPERTY, scanner.position());
            skipValue();
        }
        if (left.known == 0 && left.unknown > 0 && names.size() > 0) {
            throw aboutLeft("unknown property; expected one of " + names);
        }
        return JsonReader.END;
    }

    private int indexOf(JsonNames names) {
        int index = names.indexOf(name);
        if (index < 0) {
            index = TolerantNames.indexOf(names, name);
            if (index >= 0) {
                note(Kind.SPELLING, scanner.position());
            }
        }
        return index;
    }

    /** The name that was read last. */
    String name() {
        return name;
    }

    /** Whether a further property follows; its name and the colon have been passed then, and it has a value. */
    boolean nextName(boolean first) {
        levels.getLast().named = false;
        boolean separated = first;
        while (true) {
            text.skip();
            if (text.isAtEnd()) {
                noteTruncated();
                return leave();
            }
            char c = scanner.peek();
            switch (c) {
                case '}' -> {
                    return closed(separated && !first);
                }
                case ']', ')' -> {
                    return wronglyClosed(isOpen(true));
                }
                case ',' -> {
                    if (separated) {
                        note(Kind.EXTRA_COMMA, scanner.position());
                    }
                    separated = true;
                    scanner.advance();
                }
                case ':', ';' -> skipNoise();
                case '\\' -> throw error(scanner.position(), "expected a property name");
                case '{' -> {
                    if (isOpen(true)) {
                        note(Kind.BRACKET, scanner.position());
                        return leave();
                    }
                    if (!first || levels.size() > 1) {
                        throw error(scanner.position(), "expected a property name");
                    }
                    skipNoise();
                }
                case '[' -> throw error(scanner.position(), "expected a property name");
                default -> {
                    if (text.skipEllipsis()) {
                        note(Kind.COMMENT, scanner.position());
                        separated = true;
                    } else {
                        if (!separated) {
                            note(Kind.MISSING_PUNCTUATION, scanner.position());
                        }
                        separated = false;
                        if (passName()) {
                            return true;
                        }
                    }
                }
            }
        }
    }

    private void skipNoise() {
        note(Kind.BRACKET, scanner.position());
        scanner.advance();
    }

    private boolean closed(boolean afterComma) {
        if (afterComma) {
            note(Kind.EXTRA_COMMA, scanner.position());
        }
        scanner.advance();
        return leave();
    }

    /** A bracket of the other kind closes this one; it is left to the one around it, if that is of its kind. */
    private boolean wronglyClosed(boolean leaveIt) {
        note(Kind.BRACKET, scanner.position());
        if (!leaveIt) {
            scanner.advance();
        }
        return leave();
    }

    /** Whether an array, or an object, is open around the innermost level. */
    private boolean isOpen(boolean array) {
        boolean innermost = true;
        for (var i = levels.descendingIterator(); i.hasNext(); ) {
            Level level = i.next();
            if (!innermost && level.array == array && !level.single) {
                return true;
            }
            innermost = false;
        }
        return false;
    }

    /** Takes one backslash off each quote of a text all of whose quotes are escaped; it happens to whole answers only. */
    private void unescape() {
        if (isUnescaped) {
            throw error(scanner.position(), "expected a property name");
        }
        isUnescaped = true;
        note(Kind.EMBEDDED, scanner.position());
        scanner.goOnIn(Unescaped.of(scanner.text().substring(scanner.position())), 0);
    }

    /** Passes a name and its colon; whether there is a value to it. */
    private boolean passName() {
        int start = scanner.position();
        boolean isQuoted = text.isAtQuote();
        name = isQuoted ? text.quoted(Place.NAME) : text.unquoted(Place.NAME);
        text.skip();
        if (!isQuoted) {
            if (scanner.peek() == '"') {
                scanner.advance(); // the opening quote is missing
                note(Kind.MISSING_QUOTE, start);
                text.skip();
            } else {
                note(Kind.UNQUOTED, start);
            }
        }
        levels.getLast().name = name;
        if (text.isAtEnd()) {
            noteTruncated();
            return false;
        }
        if (scanner.peek() == ':') {
            scanner.advance();
        } else if (isQuoted && ",}]".indexOf(scanner.peek()) < 0) {
            note(Kind.MISSING_PUNCTUATION, scanner.position());
        } else {
            throw error(scanner.position(), "expected ':'");
        }
        text.skip();
        levels.getLast().named = true;
        return hasValue();
    }

    private boolean hasValue() {
        if (text.isAtEnd()) {
            noteTruncated();
            return false;
        }
        boolean none = ",}]".indexOf(scanner.peek()) >= 0;
        if (none) {
            note(Kind.MISSING_VALUE, scanner.position());
        }
        return !none;
    }

    // ---- arrays

    /** Enters an array; what is none stands for its only element. */
    void enterArray() {
        text.skip();
        if (levels.isEmpty() && scanner.text().indexOf('[', scanner.position()) >= 0) {
            seek('[');
        }
        if (text.isAtQuote() && isEmbeddedArray()) {
            enterEmbedded('[', "an array");
        }
        char c = scanner.peek();
        if (c == '[' || c == '(') {
            if (c == '(') {
                note(Kind.BRACKET, scanner.position());
            }
            enter(true);
            return;
        }
        if (text.isAtEnd() || ",}])".indexOf(c) >= 0 || isNull()) {
            throw expected("an array");
        }
        note(Kind.SINGLE_VALUE, scanner.position());
        Level single = new Level(true, scanner.position());
        single.single = true;
        levels.addLast(single);
    }

    private boolean isEmbeddedArray() {
        refuseEndlessLooking();
        return lookAhead(() -> Fences.contentOf(text.quoted(place()).strip()).startsWith("["), false);
    }

    private boolean isNull() {
        return lookAhead(this::passNull, false);
    }

    /** Whether a further element follows. If not, the array has been left. */
    boolean nextElement(boolean first) {
        Level level = levels.getLast();
        if (level.single && level.outer == null) {
            return first || leave();
        }
        boolean separated = first;
        while (true) {
            text.skip();
            if (text.isAtEnd()) {
                noteTruncated();
                return leave();
            }
            char c = scanner.peek();
            switch (c) {
                case ']' -> {
                    return closed(separated && !first);
                }
                case ')' -> {
                    if (scanner.text().charAt(level.start) != '(') {
                        note(Kind.BRACKET, scanner.position());
                    }
                    scanner.advance();
                    return leave();
                }
                case '}' -> {
                    return wronglyClosed(isOpen(false) && !goesOnAsObject());
                }
                case ',' -> {
                    if (separated) {
                        note(Kind.EXTRA_COMMA, scanner.position());
                    }
                    separated = true;
                    scanner.advance();
                }
                case ':' -> throw error(scanner.position(), "expected ',' or ']'");
                default -> {
                    if (text.skipEllipsis()) {
                        note(Kind.COMMENT, scanner.position());
                        separated = true;
                    } else {
                        if (!separated) {
                            note(Kind.MISSING_PUNCTUATION, scanner.position());
                        }
                        level.index += first ? 0 : 1;
                        return true;
                    }
                }
            }
        }
    }

    /** Whether, after the brace that comes next, the object around this array goes on with a property. */
    private boolean goesOnAsObject() {
        return lookAhead(
                () -> {
                    scanner.advance();
                    text.skip();
                    if (scanner.peek() != ',') {
                        return false;
                    }
                    scanner.advance();
                    text.skip();
                    if (!text.isAtQuote()) {
                        return false;
                    }
                    text.quoted(Place.NAME);
                    text.skip();
                    return scanner.peek() == ':';
                },
                false);
    }

    // ---- values

    private Place place() {
        Level level = levels.peekLast();
        if (level == null) {
            return Place.ROOT;
        }
        if (level.single) {
            return placeAround(level);
        }
        return level.array ? Place.ELEMENT : Place.MEMBER;
    }

    /** A single value in place of a list stands where the list would. */
    private Place placeAround(Level single) {
        if (single.outer != null) {
            return Place.ROOT;
        }
        Place place = Place.ROOT;
        for (Level level : levels) {
            if (!level.single) {
                place = level.array ? Place.ELEMENT : Place.MEMBER;
            } else if (level.outer != null) {
                place = Place.ROOT;
            }
        }
        return place;
    }

    /** A string. */
    String string() {
        text.skip();
        if (text.isAtQuote()) {
            return text.quoted(place());
        }
        int start = scanner.position();
        char c = scanner.peek();
        if (c == '{' || c == '[') {
            note(Kind.TEXT, start);
            return value();
        }
        String word = word("a string");
        if (TolerantNames.isNull(word)) {
            scanner.reset(start);
            throw expected("a string");
        }
        boolean isOtherValue = TolerantNumbers.isJson(word) || word.equals("true") || word.equals("false");
        note(isOtherValue ? Kind.TEXT : Kind.UNQUOTED, start);
        return word;
    }

    private String word(String expectation) {
        if (text.isAtEnd() || ",}])".indexOf(scanner.peek()) >= 0) {
            throw expected(expectation);
        }
        return text.unquoted(place());
    }

    /** What a value says that is a word or a string. */
    private String said(String expectation) {
        text.skip();
        if (text.isAtQuote()) {
            return text.quoted(place());
        }
        if (scanner.peek() == '{' || scanner.peek() == '[') {
            throw expected(expectation);
        }
        return word(expectation);
    }

    /** A string that stands for a value of another type. */
    <T> T parsed(Function<String, ? extends T> parser, String expectation) {
        text.skip();
        int start = scanner.position();
        String said = said(expectation).strip();
        try {
            return parser.apply(said);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            JsonReadException error = error(start, "expected " + expectation);
            error.initCause(notOne);
            throw error;
        }
    }

    boolean bool() {
        text.skip();
        int start = scanner.position();
        String said = said("true or false");
        String literal = TolerantNames.literal(said, isCutOff());
        int value = literal != null && literal.equals("null")
                ? -1
                : literal != null ? (literal.equals("true") ? 1 : 0) : TolerantNames.booleanOf(said);
        if (value < 0) {
            throw error(start, "expected true or false");
        }
        if (!scanner.text().startsWith(value == 1 ? "true" : "false", start)) {
            note(Kind.LITERAL, start);
        }
        return value == 1;
    }

    private boolean isCutOff() {
        return scanner.position() >= scanner.text().length();
    }

    /** A number, which is read by strict reading once it has the form of JSON. */
    <T> T number(Function<JsonReader, T> reader, String expectation, boolean whole) {
        text.skip();
        int start = scanner.position();
        String said = said(expectation).strip();
        String canonical = TolerantNumbers.canonical(said);
        if (canonical == null) {
            throw error(start, "expected " + expectation);
        }
        String number = whole ? TolerantNumbers.whole(canonical) : canonical;
        try {
            T value = reader.apply(JsonReader.of(number));
            if (!scanner.text().substring(start, scanner.position()).strip().equals(number)) {
                note(Kind.NUMBER, start);
            }
            return value;
        } catch (JsonReadException outOfRange) {
            throw error(start, outOfRange.problem());
        }
    }

    int choice(JsonNames choices) {
        text.skip();
        int start = scanner.position();
        String said = said("one of " + choices);
        int index = indexOf(choices, said, start);
        if (index < 0) {
            throw error(start, "expected one of " + choices);
        }
        return index;
    }

    private int indexOf(JsonNames choices, String said, int start) {
        int index = choices.indexOf(said);
        if (index < 0) {
            index = TolerantNames.indexOf(choices, said);
            index = index < 0 ? TolerantNames.mentioned(choices, said) : index;
            note(Kind.SPELLING, start);
        }
        return index;
    }

    /** Whether a word for no value comes next; it is then passed. */
    boolean passNull() {
        text.skip();
        int start = scanner.position();
        int end = start;
        String all = scanner.text();
        while (end < all.length() && end < start + 10 && Character.isJavaIdentifierPart(all.charAt(end))) {
            end++;
        }
        String word = all.substring(start, end);
        if (!TolerantNames.isNull(word) && !(end == all.length() && word.length() > 0 && "null".startsWith(word))) {
            return false;
        }
        if (!word.equals("null")) {
            note(Kind.LITERAL, start);
        }
        scanner.reset(end);
        return true;
    }

    /** Any value, as strict JSON. */
    String value() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** Passes over any value. */
    void skipValue() {
        boolean before = isLooking;
        isLooking = true;
        try {
            value();
        } finally {
            isLooking = before;
        }
    }

    private void write(StringBuilder out) {
        text.skip();
        if (text.isAtQuote()) {
            quote(text.quoted(place()), out);
            return;
        }
        switch (scanner.peek()) {
            case '{' -> writeObject(out);
            case '[', '(' -> writeArray(out);
            default -> writeWord(out);
        }
    }

    private void writeObject(StringBuilder out) {
        out.append('{');
        enter(false);
        for (boolean first = true; nextName(first); first = false) {
            if (!first) {
                out.append(", ");
            }
            quote(name, out);
            out.append(": ");
            write(out);
        }
        out.append('}');
    }

    private void writeArray(StringBuilder out) {
        if (scanner.peek() == '(') {
            note(Kind.BRACKET, scanner.position());
        }
        out.append('[');
        enter(true);
        for (boolean first = true; nextElement(first); first = false) {
            if (!first) {
                out.append(", ");
            }
            write(out);
        }
        out.append(']');
    }

    private void writeWord(StringBuilder out) {
        int start = scanner.position();
        String word = word("a value");
        String literal = TolerantNames.literal(word, isCutOff());
        String number = literal != null ? null : TolerantNumbers.canonical(word);
        if (literal != null) {
            if (!literal.equals(word)) {
                note(Kind.LITERAL, start);
            }
            out.append(literal);
        } else if (number != null && TolerantNumbers.isPlain(word)) {
            if (!number.equals(word)) {
                note(Kind.NUMBER, start);
            }
            out.append(number);
        } else {
            note(Kind.UNQUOTED, start);
            quote(word, out);
        }
    }

    private static void quote(String content, StringBuilder out) {
        out.append(JsonValue.of(content).json());
    }

    // ---- looking ahead

    /** The string that the object coming next has at a property; null if there is none. */
    @Nullable
    String peekString(String property) {
        refuseEndlessLooking();
        return lookAhead(() -> Optional.ofNullable(findString(property)), Optional.<String>empty())
                .orElse(null);
    }

    private @Nullable String findString(String property) {
        text.skip();
        if (scanner.peek() != '{') {
            return null;
        }
        enter(false);
        for (boolean first = true; nextName(first); first = false) {
            if (name.equals(property)) {
                return text.isAtQuote() || scanner.peek() != '{' && scanner.peek() != '[' ? said("a string") : null;
            }
            skipValue();
        }
        return null;
    }

    // ---- the root

    /** The next character that counts, which is not passed; 0 at the end. */
    char peek() {
        text.skip();
        return text.isAtEnd() && !levels.isEmpty() ? 0 : scanner.peek();
    }

    boolean atEnd() {
        text.skip();
        return scanner.atEnd();
    }

    /** Whether a further bracket opens; what stands before it is passed then. */
    boolean nextOpening() {
        text.skip();
        int start = scanner.position();
        String all = scanner.text();
        int at = start;
        while (at < all.length() && all.charAt(at) != '{' && all.charAt(at) != '[') {
            at++;
        }
        if (at == all.length()) {
            return false;
        }
        String passed = all.substring(start, at);
        if (!passed.isBlank() && !passed.strip().equals(",")) {
            note(Kind.PROSE, start);
        }
        scanner.reset(at);
        if (hasEscapedQuotes(all, at) && !isUnescaped) {
            unescape();
        }
        return true;
    }

    /** Passes one character. */
    void advance() {
        scanner.advance();
    }
}
