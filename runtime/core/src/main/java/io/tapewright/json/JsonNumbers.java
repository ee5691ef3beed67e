package io.tapewright.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers: with the range of their Java type, never rounded to whole ones, and never without end. */
final class JsonNumbers {
    private final String text;
    private final JsonScanner scanner;
    private final JsonStructure structure;

    JsonNumbers(String text, JsonScanner scanner, JsonStructure structure) {
        this.text = text;
        this.scanner = scanner;
        this.structure = structure;
    }

    byte readByte() {
        long value = readLong();
        if (value != (byte) value) {
            throw structure.at(scanner.tokenStart(), "expected a whole number from -128 to 127");
        }
        return (byte) value;
    }

    short readShort() {
        long value = readLong();
        if (value != (short) value) {
            throw structure.at(scanner.tokenStart(), "expected a whole number from -32768 to 32767");
        }
        return (short) value;
    }

    int readInt() {
        long value = readLong();
        if (value != (int) value) {
            throw structure.at(scanner.tokenStart(), "expected a whole number from -2147483648 to 2147483647");
        }
        return (int) value;
    }

    long readLong() {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw structure.expected("a whole number");
        }
        try {
            return Long.parseLong(text, scanner.tokenStart(), scanner.position(), 10);
        } catch (NumberFormatException notWhole) {
            throw structure.at(scanner.tokenStart(), "expected a whole number from -2^63 to 2^63-1");
        }
    }

    BigInteger readBigInteger() {
        try {
            return new BigInteger(digits("a whole number"));
        } catch (NumberFormatException notWhole) {
            throw structure.at(scanner.tokenStart(), "expected a whole number");
        }
    }

    BigDecimal readBigDecimal() {
        try {
            return new BigDecimal(digits("a number"));
        } catch (NumberFormatException tooLarge) {
            throw structure.at(scanner.tokenStart(), "expected a number whose exponent has at most 10 digits");
        }
    }

    float readFloat() {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw structure.expected("a number");
        }
        float value = Float.parseFloat(text.substring(scanner.tokenStart(), scanner.position()));
        if (Float.isInfinite(value)) {
            throw structure.at(scanner.tokenStart(), "expected a number that fits a float");
        }
        return value;
    }

    double readDouble() {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw structure.expected("a number");
        }
        double value = scanner.doubleValue();
        if (Double.isInfinite(value)) {
            throw structure.at(scanner.tokenStart(), "expected a number that fits a double");
        }
        return value;
    }

    private String digits(String what) {
        scanner.skipSpace();
        if (!scanner.number()) {
            throw structure.expected(what);
        }
        if (scanner.position() - scanner.tokenStart() > JsonReader.MAX_DIGITS) {
            throw structure.at(
                    scanner.tokenStart(), "expected " + what + " of at most " + JsonReader.MAX_DIGITS + " characters");
        }
        return text.substring(scanner.tokenStart(), scanner.position());
    }
}
