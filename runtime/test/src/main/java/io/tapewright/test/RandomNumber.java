package io.tapewright.test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Random numbers within the bounds of a schema, with those at which types of numbers end. */
final class RandomNumber {
    /** How far from its bounds a number is where nothing says how far it may be. */
    private static final BigDecimal WIDTH = BigDecimal.valueOf(100);

    private static final int SMALL = 100;

    private static final List<BigDecimal> WHOLE_EDGES = Stream.of(
                    "0",
                    "1",
                    "-1",
                    "127",
                    "-128",
                    "128",
                    "32767",
                    "-32768",
                    "2147483647",
                    "-2147483648",
                    "2147483648",
                    "9007199254740993",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "123456789012345678901234567890")
            .map(BigDecimal::new)
            .toList();
    private static final List<BigDecimal> EDGES = Stream.of(
                    "0",
                    "0.1",
                    "-0.5",
                    "1e-7",
                    "1.0",
                    "1e21",
                    "-1e30",
                    "3.4028234663852886e38",
                    "1.7976931348623157e308",
                    "4.9e-324",
                    "123456789.123456789123456789")
            .map(BigDecimal::new)
            .toList();

    private final Random random;
    private final boolean isWhole;
    private final JsonNode schema;

    private RandomNumber(JsonNode schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.isWhole = schema.path("type").asString("").equals("integer");
    }

    /**
     * A number that a schema of type number or integer describes.
     *
     * @param wildness how probable are those at which types of numbers end, from 0 to 1
     */
    static BigDecimal of(JsonNode schema, Random random, double wildness) {
        RandomNumber number = new RandomNumber(schema, random);
        List<BigDecimal> edges = number.isWhole ? WHOLE_EDGES : EDGES;
        BigDecimal edge = edges.get(random.nextInt(edges.size()));
        if (random.nextDouble() < wildness && number.isAllowed(edge)) {
            return edge;
        }
        // far from a bound, where a constructor may demand more than the schema says
        BigDecimal small = number.onStep(BigDecimal.valueOf(random.nextInt(SMALL)));
        return random.nextBoolean() && number.isAllowed(small) ? small : number.between();
    }

    private boolean isAllowed(BigDecimal number) {
        return (!schema.has("minimum") || number.compareTo(value("minimum")) >= 0)
                && (!schema.has("maximum") || number.compareTo(value("maximum")) <= 0)
                && (!schema.has("exclusiveMinimum") || number.compareTo(value("exclusiveMinimum")) > 0)
                && (!schema.has("exclusiveMaximum") || number.compareTo(value("exclusiveMaximum")) < 0)
                && (!schema.has("multipleOf")
                        || number.remainder(value("multipleOf")).signum() == 0);
    }

    /** A number between the bounds, often one of them; one that is not allowed only if hardly any is. */
    private BigDecimal between() {
        BigDecimal low = low();
        BigDecimal high = high(low);
        BigDecimal number = low;
        for (int i = 0; i < 20; i++) {
            double share = random.nextInt(11) / 10.0;
            number = onStep(low.add(high.subtract(low).multiply(BigDecimal.valueOf(share))));
            if (isAllowed(number)) {
                return number;
            }
        }
        return number;
    }

    private BigDecimal low() {
        if (has("inimum")) {
            return schema.has("minimum") ? value("minimum") : value("exclusiveMinimum");
        }
        return has("aximum") ? high(WIDTH.negate()).subtract(WIDTH) : WIDTH.negate();
    }

    private BigDecimal high(BigDecimal low) {
        if (has("aximum")) {
            return schema.has("maximum") ? value("maximum") : value("exclusiveMaximum");
        }
        return low.add(WIDTH).add(WIDTH);
    }

    /** Whether there is a bound, inclusive or exclusive. */
    private boolean has(String end) {
        return schema.has("m" + end) || schema.has("exclusiveM" + end);
    }

    private BigDecimal onStep(BigDecimal number) {
        BigDecimal step =
                schema.has("multipleOf") ? value("multipleOf") : isWhole ? BigDecimal.ONE : new BigDecimal("0.125");
        return number.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    private BigDecimal value(String keyword) {
        return schema.path(keyword).decimalValue();
    }
}
