package io.tapewright.processor.validate;

import io.tapewright.processor.model.Constraint;
import io.tapewright.processor.model.Literal;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values that annotations give are values of the type, and meet the constraints. */
final class ValueRules {
    private final Report report;

    ValueRules(Report report) {
        this.report = report;
    }

    void check(Property property, String where) {
        if (property.shape() instanceof TypeShape.Unsupported) {
            return; // the type itself was reported
        }
        if (property.shape() instanceof TypeShape.Maybe) {
            property.byDefault()
                    .ifPresent(literal ->
                            report.error(Problem.DEFAULT_OF_OPTIONAL, literal.origin(), where, literal.text()));
        }
        property.byDefault().ifPresent(literal -> check(literal, property, where));
        property.examples().forEach(literal -> check(literal, property, where));
    }

    private void check(Literal literal, Property property, String where) {
        Optional<Object> value = literal.as(property.shape());
        if (value.isEmpty()) {
            report.error(
                    Problem.VALUE_UNREADABLE,
                    literal.origin(),
                    where,
                    literal.annotation(),
                    literal.text(),
                    ConstraintRules.kind(property.shape()),
                    hint(property.shape()));
            return;
        }
        Object found = property.shape() == TypeShape.Formatted.BYTES
                ? Base64.getDecoder().decode(literal.text()).length
                : value.get();
        property.constraints().all().stream()
                .filter(constraint -> breaks(found, constraint))
                .findFirst()
                .ifPresent(constraint -> report.error(
                        Problem.VALUE_FORBIDDEN,
                        literal.origin(),
                        where,
                        literal.annotation(),
                        literal.text(),
                        constraint.annotation()));
    }

    private static String hint(TypeShape shape) {
        if (shape instanceof TypeShape.Maybe maybe) {
            return hint(maybe.value());
        }
        if (shape instanceof TypeShape.Choice choice) {
            return choice.constants().stream()
                    .map(TypeShape.Constant::wireName)
                    .collect(Collectors.joining(", ", " The constants are ", "."));
        }
        if (shape instanceof TypeShape.ListOf) {
            return " Only an empty list, \"[]\", can be written as a text.";
        }
        return shape instanceof TypeShape.MapOf ? " Only an empty map, \"{}\", can be written as a text." : "";
    }

    /** Whether a value does not meet a constraint that can be read and fits it. */
    private static boolean breaks(Object value, Constraint constraint) {
        Optional<BigDecimal> limit = constraint.number();
        if (value instanceof BigDecimal number) {
            return limit.isPresent() && breaks(number, constraint.rule(), limit.get());
        }
        if (value instanceof String text) {
            return breaks(text, constraint);
        }
        if (value instanceof Boolean truth) {
            return constraint.rule() == (truth ? Constraint.Rule.IS_FALSE : Constraint.Rule.IS_TRUE);
        }
        if (value instanceof Integer size) {
            return limit.isPresent() && breaks(BigDecimal.valueOf(size), constraint.rule(), limit.get());
        }
        boolean isEmpty = value instanceof Collection || value instanceof Map;
        return isEmpty && limit.isPresent() && breaks(BigDecimal.ZERO, constraint.rule(), limit.get());
    }

    private static boolean breaks(BigDecimal number, Constraint.Rule rule, BigDecimal limit) {
        int order = number.compareTo(limit);
        return switch (rule) {
            case AT_LEAST, MIN_SIZE -> order < 0;
            case ABOVE -> order <= 0;
            case AT_MOST, MAX_SIZE -> order > 0;
            case BELOW -> order >= 0;
            case DECIMALS -> number.stripTrailingZeros().scale() > limit.intValue();
            default -> false;
        };
    }

    private static boolean breaks(String text, Constraint constraint) {
        return switch (constraint.rule()) {
            case PATTERN -> ConstraintRules.isRegex(constraint) && !Pattern.matches(constraint.value(), text);
            case PATTERN_IN_ANY_CASE ->
                ConstraintRules.isRegex(constraint) && !Pattern.matches("(?i)" + constraint.value(), text);
            case NOT_BLANK -> text.isBlank();
            case EMAIL -> !text.matches("[^\\s@]+@[^\\s@]+");
            default ->
                constraint.number().isPresent()
                        && breaks(
                                BigDecimal.valueOf(text.codePointCount(0, text.length())),
                                constraint.rule(),
                                constraint.number().get());
        };
    }
}
