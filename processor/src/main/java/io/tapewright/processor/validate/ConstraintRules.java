package io.tapewright.processor.validate;

import io.tapewright.processor.model.Constraint;
import io.tapewright.processor.model.Constraint.Rule;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Constraints fit the type, can be read, and leave something to be said. */
final class ConstraintRules {
    private final Report report;

    ConstraintRules(Report report) {
        this.report = report;
    }

    /**
     * Checks what is demanded of a value.
     *
     * @param where the value, as messages begin
     */
    void check(Constraints constraints, TypeShape shape, String where, Origin origin) {
        if (shape instanceof TypeShape.Unsupported) {
            return; // the type itself was reported
        }
        int before = report.errors();
        for (Constraint constraint : constraints.all()) {
            if (!fits(constraint, shape)) {
                report.error(
                        Problem.CONSTRAINT_MISPLACED,
                        constraint.origin(),
                        where,
                        constraint.annotation(),
                        constraint.rule().subject().words(),
                        kind(shape));
            } else {
                readable(constraint, where);
                meaningful(constraint, shape, where);
            }
        }
        if (report.errors() == before) {
            for (Rule lower : List.of(Rule.AT_LEAST, Rule.ABOVE)) {
                checkBounds(constraints, lower, Rule.AT_MOST, where, origin);
                checkBounds(constraints, lower, Rule.BELOW, where, origin);
            }
            checkBounds(constraints, Rule.MIN_SIZE, Rule.MAX_SIZE, where, origin);
            if (constraints.has(Rule.IS_TRUE) && constraints.has(Rule.IS_FALSE)) {
                report.error(Problem.CONSTRAINTS_EMPTY, origin, where, "true", "false");
            }
        }
    }

    /** What is about the presence of a value is for types to say, and what is not known is for others to check. */
    private void meaningful(Constraint constraint, TypeShape shape, String where) {
        boolean mayBeNull = shape instanceof TypeShape.Maybe maybe && maybe.absence() == TypeShape.Absence.NULL;
        switch (constraint.rule()) {
            case PRESENT -> {
                if (mayBeNull) {
                    report.error(Problem.CONSTRAINT_OF_NULLABLE, constraint.origin(), where, constraint.annotation());
                }
            }
            case ABSENT ->
                report.error(Problem.CONSTRAINT_OF_NOTHING, constraint.origin(), where, constraint.annotation());
            case UNKNOWN ->
                report.warning(Problem.CONSTRAINT_UNCHECKED, constraint.origin(), where, constraint.annotation());
            default -> {}
        }
    }

    private static boolean fits(Constraint constraint, TypeShape shape) {
        if (shape instanceof TypeShape.Maybe maybe) {
            return fits(constraint, maybe.value());
        }
        boolean isText = shape == TypeShape.Scalar.TEXT || shape == TypeShape.Scalar.CHARACTERS;
        return switch (constraint.rule().subject()) {
            case NUMBER ->
                shape instanceof TypeShape.Scalar scalar && scalar.isNumber() && scalar != TypeShape.Scalar.YEAR;
            case SIZE ->
                isText
                        || shape == TypeShape.Formatted.BYTES
                        || shape instanceof TypeShape.ListOf
                        || shape instanceof TypeShape.MapOf;
            case TEXT -> isText;
            case TRUTH -> shape == TypeShape.Scalar.BOOLEAN;
            case TIME ->
                shape == TypeShape.Scalar.YEAR || shape instanceof TypeShape.Formatted formatted && formatted.isTime();
            case ANYTHING -> true;
        };
    }

    private void readable(Constraint constraint, String where) {
        if (constraint.rule().isPattern()) {
            try {
                Pattern.compile(constraint.value());
            } catch (PatternSyntaxException notOne) {
                unreadable(constraint, where, "regular expression", notOne.getDescription() + ".");
            }
        } else if (!constraint.value().isEmpty() && constraint.number().isEmpty()) {
            unreadable(constraint, where, "number", "Write digits, as in \"0.5\".");
        }
    }

    /** Whether the value is a regular expression. */
    static boolean isRegex(Constraint constraint) {
        try {
            Pattern.compile(constraint.value());
            return true;
        } catch (PatternSyntaxException notOne) {
            return false; // reported where it stands
        }
    }

    private void unreadable(Constraint constraint, String where, String what, String hint) {
        report.error(
                Problem.CONSTRAINT_UNREADABLE,
                constraint.origin(),
                where,
                constraint.annotation(),
                constraint.value(),
                what,
                hint);
    }

    private void checkBounds(Constraints constraints, Rule lower, Rule upper, String where, Origin origin) {
        Optional<BigDecimal> from = constraints.number(lower);
        Optional<BigDecimal> to = constraints.number(upper);
        // a bound that is excluded itself must be left of the other
        int least = lower == Rule.ABOVE || upper == Rule.BELOW ? 1 : 0;
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < least) {
            report.error(
                    Problem.CONSTRAINTS_EMPTY,
                    origin,
                    where,
                    (lower == Rule.ABOVE ? "more than " : "at least ") + from.get(),
                    (upper == Rule.BELOW ? "less than " : "at most ") + to.get());
        }
    }

    /** What the value of a shape is, in words. */
    static String kind(TypeShape shape) {
        if (shape instanceof TypeShape.Maybe maybe) {
            return kind(maybe.value());
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return formatted.words();
        }
        if (shape instanceof TypeShape.Scalar scalar) {
            return kind(scalar);
        }
        if (shape instanceof TypeShape.ListOf) {
            return "a list";
        }
        return shape instanceof TypeShape.MapOf ? "a map" : shape instanceof TypeShape.Choice ? "an enum" : "an object";
    }

    private static String kind(TypeShape.Scalar scalar) {
        if (scalar == TypeShape.Scalar.BOOLEAN) {
            return "true or false";
        }
        return scalar.isAny() ? "any JSON" : scalar.isNumber() ? "a number" : "a text";
    }
}
