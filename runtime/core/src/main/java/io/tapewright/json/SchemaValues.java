package io.tapewright.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a schema says of a value by itself: its type, its size, its form, and which ones there are. */
final class SchemaValues {
    /** Numbers that are longer, once written out, are not divided. */
    private static final int MOST_DIGITS = 1000;

    private SchemaValues() {}

    // ---- types

    /** What is wrong if a value is not of the type, or of one of the types, that a schema wants. */
    static Optional<SchemaProblem> typeProblem(JsonNode schema, JsonNode value, String path) {
        List<String> types = types(schema.path("type"));
        if (types.isEmpty() || types.stream().anyMatch(type -> isOfType(type, value))) {
            return Optional.empty();
        }
        String words = types.stream().map(SchemaValues::words).collect(Collectors.joining(" or "));
        return Optional.of(SchemaProblem.expected(words, value, path));
    }

    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isString()) {
            types.add(type.stringValue());
        } else if (type.isArray()) {
            type.forEach(one -> types.add(one.stringValue("")));
        }
        return types;
    }

    /** Whether a value is of a type; every value is of a type that nobody knows. */
    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> isInteger(value);
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber()
                || value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static String words(String type) {
        return switch (type) {
            case "integer", "object", "array" -> "an " + type;
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    // ---- values

    /** What is wrong with a value of the right type, apart from what is in it. */
    static List<SchemaProblem> problems(JsonNode schema, JsonNode value, String path) {
        List<String> expected = new ArrayList<>();
        choice(schema, value).ifPresent(expected::add);
        if (value.isNumber()) {
            addNumber(schema, value.decimalValue(), expected);
        } else if (value.isString()) {
            addText(schema, value.stringValue(), expected);
        } else if (value.isArray()) {
            addSize(schema, "Items", value.size(), "elements", expected);
        } else if (value.isObject()) {
            addSize(schema, "Properties", value.size(), "properties", expected);
        }
        return expected.stream()
                .map(expectation -> SchemaProblem.expected(expectation, value, path))
                .toList();
    }

    private static Optional<String> choice(JsonNode schema, JsonNode value) {
        JsonNode one = schema.path("const");
        if (!one.isMissingNode() && !JsonTrees.same(one, value)) {
            return Optional.of(JsonTrees.write(one));
        }
        JsonNode choices = schema.path("enum");
        boolean isChoice =
                !choices.isArray() || choices.valueStream().anyMatch(choice -> JsonTrees.same(choice, value));
        return isChoice
                ? Optional.empty()
                : Optional.of(
                        "one of " + choices.valueStream().map(JsonTrees::write).collect(Collectors.joining(", ")));
    }

    private static void addNumber(JsonNode schema, BigDecimal value, List<String> expected) {
        number(schema, "minimum")
                .filter(least -> value.compareTo(least) < 0)
                .ifPresent(least -> expected.add("a number that is at least " + least));
        number(schema, "maximum")
                .filter(most -> value.compareTo(most) > 0)
                .ifPresent(most -> expected.add("a number that is at most " + most));
        exclusive(schema, "exclusiveMinimum", "minimum")
                .filter(limit -> value.compareTo(limit) <= 0)
                .ifPresent(limit -> expected.add("a number that is more than " + limit));
        exclusive(schema, "exclusiveMaximum", "maximum")
                .filter(limit -> value.compareTo(limit) >= 0)
                .ifPresent(limit -> expected.add("a number that is less than " + limit));
        number(schema, "multipleOf")
                .filter(step -> !isMultiple(value, step))
                .ifPresent(step -> expected.add("a multiple of " + step));
    }

    private static Optional<BigDecimal> number(JsonNode schema, String keyword) {
        JsonNode number = schema.path(keyword);
        return number.isNumber() ? Optional.of(number.decimalValue()) : Optional.empty();
    }

    /** A limit of its own, or, as in older schemas, {@code true} where another one is meant so. */
    private static Optional<BigDecimal> exclusive(JsonNode schema, String keyword, String other) {
        return schema.path(keyword).asBoolean(false) && schema.path(keyword).isBoolean()
                ? number(schema, other)
                : number(schema, keyword);
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal step) {
        boolean isDivisible = step.signum() > 0 && digits(value) < MOST_DIGITS && digits(step) < MOST_DIGITS;
        return !isDivisible || value.remainder(step).signum() == 0;
    }

    private static long digits(BigDecimal number) {
        return number.precision() + Math.abs((long) number.scale());
    }

    private static void addText(JsonNode schema, String value, List<String> expected) {
        addSize(schema, "Length", value.codePointCount(0, value.length()), "characters", expected);
        String form = schema.path("pattern").stringValue("");
        if (pattern(form).stream().anyMatch(pattern -> !pattern.matcher(value).find())) {
            expected.add("text that matches " + form);
        }
    }

    /** A regular expression as Java reads it; empty if it can't. */
    static Optional<Pattern> pattern(String expression) {
        try {
            return Optional.of(Pattern.compile(expression));
        } catch (PatternSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static void addSize(JsonNode schema, String of, int size, String what, List<String> expected) {
        BigDecimal actual = BigDecimal.valueOf(size);
        number(schema, "min" + of)
                .filter(least -> actual.compareTo(least) < 0)
                .ifPresent(least -> expected.add("at least " + least + " " + what));
        number(schema, "max" + of)
                .filter(most -> actual.compareTo(most) > 0)
                .ifPresent(most -> expected.add("at most " + most + " " + what));
    }
}
