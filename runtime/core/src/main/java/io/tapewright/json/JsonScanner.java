package io.tapewright.json;

/**
 * A position in a JSON text and the tokens found from there: white space, strings, numbers, words.
 *
 * <p>The end of a string is found by {@link String#indexOf(int, int)}, and the position of the next backslash is remembered,
 * so that most strings are one {@code substring}.
 */
final class JsonScanner {
    private final String text;
    private final int length;
    private int position;
    private int tokenStart;
    private int nextBackslash = -1;
    private int backslashSearchedFrom;

    JsonScanner(String text) {
        this.text = text;
        this.length = text.length();
    }

    int position() {
        return position;
    }

    /** Where the number passed last begins. */
    int tokenStart() {
        return tokenStart;
    }

    boolean atEnd() {
        return position >= length;
    }

    char peek() {
        return position < length ? text.charAt(position) : 0;
    }

    void advance() {
        position++;
    }

    /** Goes back to an earlier position. */
    void reset(int to) {
        position = to;
        if (backslashSearchedFrom > to) {
            nextBackslash = -1;
        }
    }

    void skipSpace() {
        while (position < length && isSpace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    boolean skipWord(String word) {
        if (!text.startsWith(word, position)) {
            return false;
        }
        int after = position + word.length();
        if (after < length && Character.isJavaIdentifierPart(text.charAt(after))) {
            return false;
        }
        position = after;
        return true;
    }

    // ---- strings

    /** Passes the string that begins here, checks it, and answers the position after its closing quote. */
    int stringEnd() {
        int start = position;
        int quote = text.indexOf('"', start + 1);
        if (quote < 0) {
            throw error(start, "the string is not closed");
        }
        if (backslashFrom(start + 1) < quote) {
            quote = checkEscapes(start + 1);
        }
        refuseControlCharacters(start + 1, quote);
        position = quote + 1;
        return position;
    }

    /** The position of the first backslash at or after one; the length of the text if there is none. */
    private int backslashFrom(int from) {
        if (nextBackslash < from) {
            int found = text.indexOf('\\', from);
            nextBackslash = found < 0 ? length : found;
            backslashSearchedFrom = from;
        }
        return nextBackslash;
    }

    /** The position of the closing quote of a string with escapes. */
    private int checkEscapes(int from) {
        int at = from;
        while (at < length && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? escapeLength(at) : 1;
        }
        if (at >= length) {
            throw error(from - 1, "the string is not closed");
        }
        return at;
    }

    private int escapeLength(int backslash) {
        char c = backslash + 1 < length ? text.charAt(backslash + 1) : 0;
        if (c == 'u') {
            hex(backslash + 2);
            return 6;
        }
        if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw error(backslash, "not an escape that JSON knows");
        }
        return 2;
    }

    private void refuseControlCharacters(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < ' ') {
                throw error(i, "a control character in a string must be escaped");
            }
        }
    }

    /** The content of a string that was passed, from its opening quote to the position after its closing one. */
    String unescape(int start, int end) {
        int backslash = backslashFrom(start + 1);
        if (backslash >= end) {
            return text.substring(start + 1, end - 1);
        }
        return unescapeFrom(start + 1, backslash, end - 1);
    }

    private String unescapeFrom(int start, int firstBackslash, int end) {
        StringBuilder out = new StringBuilder(end - start);
        int run = start;
        int backslash = firstBackslash;
        while (backslash >= 0 && backslash < end) {
            out.append(text, run, backslash);
            run = appendEscaped(backslash, out);
            backslash = text.indexOf('\\', run);
        }
        return out.append(text, run, end).toString();
    }

    /** Appends the character that an escape stands for; answers the position after it. */
    private int appendEscaped(int backslash, StringBuilder out) {
        char c = text.charAt(backslash + 1);
        switch (c) {
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                out.append((char) hex(backslash + 2));
                return backslash + 6;
            }
            default -> out.append(c);
        }
        return backslash + 2;
    }

    private int hex(int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < length ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 'f') {
                throw error(from - 2, "\\u wants four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return value;
    }

    // ---- numbers

    /** Passes the number that begins here; false, with nothing passed, if there is none. */
    boolean number() {
        int at = position;
        if (at < length && text.charAt(at) == '-') {
            at++;
        }
        int digits = digitsFrom(at);
        if (digits == at || text.charAt(at) == '0' && digits > at + 1) {
            return false;
        }
        at = fraction(digits);
        at = at < 0 ? -1 : exponent(at);
        if (at < 0) {
            return false;
        }
        tokenStart = position;
        position = at;
        return true;
    }

    private int fraction(int at) {
        if (at >= length || text.charAt(at) != '.') {
            return at;
        }
        int end = digitsFrom(at + 1);
        return end == at + 1 ? -1 : end;
    }

    private int exponent(int at) {
        if (at >= length || (text.charAt(at) | 0x20) != 'e') {
            return at;
        }
        int digits = at + 1;
        if (digits < length && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
            digits++;
        }
        int end = digitsFrom(digits);
        return end == digits ? -1 : end;
    }

    private int digitsFrom(int from) {
        int at = from;
        while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private JsonReadException error(int at, String problem) {
        return JsonReadException.at(text, at, JsonPath.of(text, at), problem);
    }
}
