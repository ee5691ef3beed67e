package io.tapewright.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers: with the range of their Java type, never rounded to whole ones, and never without end. */
final class JsonNumbers {
    private final JsonScanner scanner;
    private final JsonStructure structure;

    JsonNumbers(JsonScanner scanner, JsonStructure structure) {
        this.scanner = scanner;
        this.structure = structure;
    }

    /** A whole number from one number to another. */
    long readWhole(long least, long most) {
        scanner.skipSpace();
        pass("a whole number");
        long value = parse();
        if (value < least || value > most) {
            throw structure.at(scanner.tokenStart(), "expected a whole number from " + least + " to " + most);
        }
        return value;
    }

    private long parse() {
        try {
            return Long.parseLong(scanner.text(), scanner.tokenStart(), scanner.position(), 10);
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
        pass("a number");
        float value = Float.parseFloat(scanner.text().substring(scanner.tokenStart(), scanner.position()));
        if (Float.isInfinite(value)) {
            throw structure.at(scanner.tokenStart(), "expected a number that fits a float");
        }
        return value;
    }

    double readDouble() {
        scanner.skipSpace();
        pass("a number");
        double value = scanner.doubleValue();
        if (Double.isInfinite(value)) {
            throw structure.at(scanner.tokenStart(), "expected a number that fits a double");
        }
        return value;
    }

    private void pass(String what) {
        if (!scanner.number()) {
            throw structure.expected(what);
        }
        scanner.refuseUnfinishedNumber(structure.isInArray());
    }

    private String digits(String what) {
        scanner.skipSpace();
        pass(what);
        if (scanner.position() - scanner.tokenStart() > JsonReader.MAX_DIGITS) {
            throw structure.at(
                    scanner.tokenStart(), "expected " + what + " of at most " + JsonReader.MAX_DIGITS + " characters");
        }
        return scanner.text().substring(scanner.tokenStart(), scanner.position());
    }
}
