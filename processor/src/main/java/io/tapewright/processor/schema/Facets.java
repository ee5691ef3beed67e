package io.tapewright.processor.schema;

import io.tapewright.processor.model.Constraint.Rule;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.Literal;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What schemas say of constraints. */
final class Facets {
    /** What only Java's regular expressions know, or what means something else in those of schemas. */
    private static final Pattern JAVA_ONLY =
            Pattern.compile("\\(\\?(?![:=!<])|[*+?}]\\+|\\\\[QEAzZGhHRXpPNvVk]|&&|\\[[^\\]]*\\[|\\\\x\\{|\\\\0");

    private final Constraints constraints;
    private final List<Facet> facets = new ArrayList<>();

    private Facets(Constraints constraints) {
        this.constraints = constraints;
    }

    /** What is demanded of a number. */
    static List<Facet> ofNumber(Constraints constraints, TypeShape.Scalar scalar) {
        Facets facets = new Facets(constraints);
        if (scalar.isWhole()) {
            facets.wholeBounds();
        } else {
            facets.bounds();
        }
        facets.times();
        return facets.facets;
    }

    /** What is demanded of a boolean. */
    static List<Facet> ofTruth(Constraints constraints) {
        Facets facets = new Facets(constraints);
        facets.words(Rule.IS_TRUE, "always true");
        facets.words(Rule.IS_FALSE, "always false");
        return facets.facets;
    }

    /** What is demanded of a text of a certain form. */
    static List<Facet> ofForm(Constraints constraints) {
        Facets facets = new Facets(constraints);
        facets.size(Keyword.NONE, Keyword.NONE, "byte");
        facets.times();
        return facets.facets;
    }

    /** What is demanded of a text. */
    static List<Facet> ofText(Constraints constraints) {
        Facets facets = new Facets(constraints);
        facets.size(Keyword.MIN_LENGTH, Keyword.MAX_LENGTH, "character");
        facets.patterns();
        return facets.facets;
    }

    /** What is demanded of a list. */
    static List<Facet> ofList(Constraints constraints) {
        Facets facets = new Facets(constraints);
        facets.size(Keyword.MIN_ITEMS, Keyword.MAX_ITEMS, "element");
        return facets.facets;
    }

    /** What is demanded of a map that is an object. */
    static List<Facet> ofMap(Constraints constraints) {
        Facets facets = new Facets(constraints);
        facets.size(Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES, "entry");
        return facets.facets;
    }

    /** What is told of values that a property has or might have. */
    static List<Facet> ofValues(Property property) {
        List<Facet> facets = new ArrayList<>();
        property.byDefault()
                .ifPresent(literal -> facets.add(
                        new Facet(Keyword.DEFAULT, json(literal, property.shape()), "by default " + literal.text())));
        if (!property.examples().isEmpty()) {
            List<Json> values = property.examples().stream()
                    .map(literal -> json(literal, property.shape()))
                    .toList();
            String words = property.examples().stream().map(Literal::text).collect(Collectors.joining(", "));
            facets.add(new Facet(Keyword.EXAMPLES, new Json.Items(values), "for example " + words));
        }
        return facets;
    }

    private static Json json(Literal literal, TypeShape shape) {
        Object value =
                literal.as(shape).orElseThrow(() -> new IllegalArgumentException("not validated: " + literal.text()));
        if (value instanceof TypeShape.Constant constant) {
            return new Json.Text(constant.wireName());
        }
        return value instanceof String text ? new Json.Text(text) : new Json.Literal(literal.text());
    }

    private void bounds() {
        number(Rule.AT_LEAST, Keyword.MINIMUM, "at least ");
        number(Rule.ABOVE, Keyword.EXCLUSIVE_MINIMUM, "more than ");
        number(Rule.AT_MOST, Keyword.MAXIMUM, "at most ");
        number(Rule.BELOW, Keyword.EXCLUSIVE_MAXIMUM, "less than ");
        constraints.number(Rule.DECIMALS).ifPresent(digits -> {
            BigDecimal step = BigDecimal.ONE.movePointLeft(digits.intValue());
            add(Keyword.MULTIPLE_OF, step, "at most " + digits + " digits after the point");
        });
    }

    private void number(Rule rule, Keyword keyword, String words) {
        constraints.number(rule).ifPresent(number -> add(keyword, number, words + number.toPlainString()));
    }

    /** More families know a bound that is included than one that is not. */
    private void wholeBounds() {
        constraints
                .number(Rule.AT_LEAST)
                .map(bound -> bound.setScale(0, RoundingMode.CEILING))
                .ifPresent(this::least);
        constraints
                .number(Rule.ABOVE)
                .map(bound -> bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE))
                .filter(bound -> !constraints.has(Rule.AT_LEAST))
                .ifPresent(this::least);
        constraints
                .number(Rule.AT_MOST)
                .map(bound -> bound.setScale(0, RoundingMode.FLOOR))
                .ifPresent(this::most);
        constraints
                .number(Rule.BELOW)
                .map(bound -> bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE))
                .filter(bound -> !constraints.has(Rule.AT_MOST))
                .ifPresent(this::most);
    }

    private void least(BigDecimal bound) {
        add(Keyword.MINIMUM, bound, "at least " + bound.toPlainString());
    }

    private void most(BigDecimal bound) {
        add(Keyword.MAXIMUM, bound, "at most " + bound.toPlainString());
    }

    private void size(Keyword least, Keyword most, String what) {
        constraints
                .number(Rule.MIN_SIZE)
                .filter(size -> size.signum() > 0)
                .ifPresent(size -> add(least, size, "at least " + count(size, what)));
        constraints.number(Rule.MAX_SIZE).ifPresent(size -> add(most, size, "at most " + count(size, what)));
    }

    private static String count(BigDecimal size, String what) {
        boolean isOne = size.compareTo(BigDecimal.ONE) == 0;
        String plural = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return size + " " + (isOne ? what : plural);
    }

    private void patterns() {
        List<String> portable = constraints.patterns(Rule.PATTERN).stream()
                .filter(regex -> !JAVA_ONLY.matcher(regex).find())
                .toList();
        // a schema has one pattern; what else is demanded is said in words
        portable.stream().limit(1).forEach(regex -> text(Keyword.PATTERN, whole(regex), "matching " + regex));
        constraints.patterns(Rule.PATTERN).stream()
                .filter(regex -> portable.isEmpty() || !regex.equals(portable.get(0)))
                .forEach(regex -> text(Keyword.NONE, regex, "matching " + regex));
        constraints
                .patterns(Rule.PATTERN_IN_ANY_CASE)
                .forEach(regex -> text(Keyword.NONE, regex, "matching " + regex + " in any case"));
        if (constraints.has(Rule.NOT_BLANK)) {
            text(portable.isEmpty() ? Keyword.PATTERN : Keyword.NONE, "\\S", "not blank");
        }
        if (constraints.has(Rule.EMAIL)) {
            text(Keyword.FORMAT, "email", "an e-mail address");
        }
    }

    /** An expression for a whole text; those of schemas may match anywhere. */
    private static String whole(String regex) {
        return regex.contains("|")
                ? "^(?:" + regex + ")$"
                : "^" + regex.replaceFirst("^\\^", "").replaceFirst("(?<!\\\\)\\$$", "") + "$";
    }

    private void times() {
        words(Rule.PAST, "in the past");
        words(Rule.PAST_OR_PRESENT, "not in the future");
        words(Rule.FUTURE, "in the future");
        words(Rule.FUTURE_OR_PRESENT, "not in the past");
    }

    private void words(Rule rule, String words) {
        if (constraints.has(rule)) {
            text(Keyword.NONE, "", words);
        }
    }

    private void add(Keyword keyword, BigDecimal value, String words) {
        facets.add(new Facet(keyword, new Json.Literal(value.toPlainString()), words));
    }

    private void text(Keyword keyword, String value, String words) {
        facets.add(new Facet(keyword, new Json.Text(value), words));
    }
}
