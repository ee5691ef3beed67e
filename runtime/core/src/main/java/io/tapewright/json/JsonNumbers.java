package io.tapewright.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A scanner that reads numbers of strict JSON: in the range of their Java type, never rounded to whole ones, and never without end. */
abstract class JsonNumbers extends JsonStructure {
    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** Where the number begins that was passed last, and where it ends. */
    private int start;

    private int end;

    JsonNumbers(String text, boolean lenient, int levels) {
        super(text, lenient, levels);
    }

    // ---- reading

    /** A whole number from one number to another. */
    long readWhole(long least, long most) {
        pass("a whole number");
        long value = parseWhole();
        if (value < least || value > most) {
            throw wrong(start, "expected a whole number from " + least + " to " + most);
        }
        return value;
    }

    private long parseWhole() {
        try {
            return Long.parseLong(text(), start, end, 10);
        } catch (NumberFormatException notWhole) {
            throw wrong(start, "expected a whole number from -2^63 to 2^63-1");
        }
    }

    BigInteger readBigInteger() {
        try {
            return new BigInteger(digits("a whole number"));
        } catch (NumberFormatException notWhole) {
            throw wrong(start, "expected a whole number");
        }
    }

    BigDecimal readBigDecimal() {
        try {
            return new BigDecimal(digits("a number"));
        } catch (NumberFormatException tooLarge) {
            throw wrong(start, "expected a number whose exponent has at most 10 digits");
        }
    }

    private String digits(String what) {
        pass(what);
        if (end - start > JsonReader.MAX_DIGITS) {
            throw wrong(start, "expected " + what + " of at most " + JsonReader.MAX_DIGITS + " characters");
        }
        return token();
    }

    float readFloat() {
        pass("a number");
        float value = Float.parseFloat(token());
        if (Float.isInfinite(value)) {
            throw wrong(start, "expected a number that fits a float");
        }
        return value;
    }

    double readDouble() {
        pass("a number");
        double value = parseDouble();
        if (Double.isInfinite(value)) {
            throw wrong(start, "expected a number that fits a double");
        }
        return value;
    }

    /**
     * The number, as {@link Double#parseDouble} reads it. A quotient of two numbers that a double holds exactly is correctly rounded,
     * which is the case for up to 15 digits and no exponent (Clinger, "How to read floating point numbers accurately", 1990).
     */
    private double parseDouble() {
        String text = text();
        int first = text.charAt(start) == '-' ? start + 1 : start;
        long digits = 0;
        int point = -1;
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                point = i;
            } else if (c > '9' || i - first >= MOST_EXACT_DIGITS) {
                return Double.parseDouble(token());
            } else {
                digits = digits * 10 + (c - '0');
            }
        }
        double value = point < 0 ? digits : digits / POWERS_OF_TEN[end - point - 1];
        return first == start ? value : -value;
    }

    private String token() {
        return text().substring(start, end);
    }

    // ---- passing

    private void pass(String what) {
        skipSpace();
        if (!skipNumber()) {
            throw unexpected(what);
        }
        refuseUnfinishedNumber();
    }

    /** Passes the number that begins here; false, with nothing passed, if there is none. */
    boolean skipNumber() {
        int after = end(text(), position());
        if (after < 0) {
            return false;
        }
        start = position();
        end = after;
        reset(after);
        return true;
    }

    /** Where the number ends that begins at a position of a text; -1 if there is none. */
    static int end(String text, int start) {
        int first = start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
        int point = digitsFrom(text, first);
        if (point == first || text.charAt(first) == '0' && point > first + 1) {
            return -1;
        }
        int exponent = fraction(text, point);
        return exponent < 0 ? -1 : exponent(text, exponent);
    }

    private static int fraction(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '.') {
            return at;
        }
        int after = digitsFrom(text, at + 1);
        return after == at + 1 ? -1 : after;
    }

    private static int exponent(String text, int at) {
        if (at >= text.length() || (text.charAt(at) | 0x20) != 'e') {
            return at;
        }
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
            digits++;
        }
        int after = digitsFrom(text, digits);
        return after == digits ? -1 : after;
    }

    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
