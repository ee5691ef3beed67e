package io.tapewright.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The numbers that are accepted at some place.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonRange {
    /** All numbers. */
    public static final JsonRange ANY = new JsonRange(List.of());

    private enum Rule {
        AT_LEAST("at least "),
        ABOVE("more than "),
        AT_MOST("at most "),
        BELOW("less than "),
        DECIMALS("rounded to a number of decimals of ");

        private final String words;

        Rule(String words) {
            this.words = words;
        }
    }

    private record Limit(Rule rule, BigDecimal number) {
        boolean accepts(BigDecimal value) {
            return switch (rule) {
                case AT_LEAST -> value.compareTo(number) >= 0;
                case ABOVE -> value.compareTo(number) > 0;
                case AT_MOST -> value.compareTo(number) <= 0;
                case BELOW -> value.compareTo(number) < 0;
                case DECIMALS -> value.stripTrailingZeros().scale() <= number.intValue();
            };
        }
    }

    private final List<Limit> limits;

    private JsonRange(List<Limit> limits) {
        this.limits = limits;
    }

    /** The numbers among these that are not below one. */
    public JsonRange atLeast(String number) {
        return and(Rule.AT_LEAST, number);
    }

    /** The numbers among these that are greater than one. */
    public JsonRange above(String number) {
        return and(Rule.ABOVE, number);
    }

    /** The numbers among these that are not above one. */
    public JsonRange atMost(String number) {
        return and(Rule.AT_MOST, number);
    }

    /** The numbers among these that are less than one. */
    public JsonRange below(String number) {
        return and(Rule.BELOW, number);
    }

    /** The numbers among these that have at most so many digits after the point. */
    public JsonRange decimals(int digits) {
        return and(Rule.DECIMALS, Integer.toString(digits));
    }

    private JsonRange and(Rule rule, String number) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(new Limit(rule, new BigDecimal(number)));
        return new JsonRange(List.copyOf(more));
    }

    /** Answers a number that was just read, if it is one of these. */
    public byte check(byte value, JsonReader in) {
        check(BigDecimal.valueOf(value), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public short check(short value, JsonReader in) {
        check(BigDecimal.valueOf(value), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public int check(int value, JsonReader in) {
        check(BigDecimal.valueOf(value), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public long check(long value, JsonReader in) {
        check(BigDecimal.valueOf(value), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public float check(float value, JsonReader in) {
        check(new BigDecimal(Float.toString(value)), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public double check(double value, JsonReader in) {
        check(BigDecimal.valueOf(value), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public BigInteger check(BigInteger value, JsonReader in) {
        check(new BigDecimal(value), in);
        return value;
    }

    /** Answers a number that was just read, if it is one of these. */
    public BigDecimal check(BigDecimal value, JsonReader in) {
        String problem = problem(value);
        if (!problem.isEmpty()) {
            in.refuse(problem);
        }
        return value;
    }

    /** Answers numbers that were just read, if all are among these. */
    public short[] checkEach(short[] values, JsonReader in) {
        checkEach(values.length, i -> BigDecimal.valueOf(values[i]), in);
        return values;
    }

    /** Answers numbers that were just read, if all are among these. */
    public int[] checkEach(int[] values, JsonReader in) {
        checkEach(values.length, i -> BigDecimal.valueOf(values[i]), in);
        return values;
    }

    /** Answers numbers that were just read, if all are among these. */
    public long[] checkEach(long[] values, JsonReader in) {
        checkEach(values.length, i -> BigDecimal.valueOf(values[i]), in);
        return values;
    }

    /** Answers numbers that were just read, if all are among these. */
    public float[] checkEach(float[] values, JsonReader in) {
        checkEach(values.length, i -> new BigDecimal(Float.toString(values[i])), in);
        return values;
    }

    /** Answers numbers that were just read, if all are among these. */
    public double[] checkEach(double[] values, JsonReader in) {
        checkEach(values.length, i -> BigDecimal.valueOf(values[i]), in);
        return values;
    }

    private void checkEach(int count, IntFunction<BigDecimal> number, JsonReader in) {
        for (int i = 0; i < count; i++) {
            String problem = problem(number.apply(i));
            if (!problem.isEmpty()) {
                in.refuse(problem, i);
            }
        }
    }

    /** What is wrong with a number; empty if it is one of these. */
    private String problem(BigDecimal value) {
        for (Limit limit : limits) {
            if (!limit.accepts(value)) {
                return "expected a number that is " + limit.rule.words + limit.number + ", found " + value;
            }
        }
        return "";
    }
}
