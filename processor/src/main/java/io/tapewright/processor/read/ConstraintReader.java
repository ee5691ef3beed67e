package io.tapewright.processor.read;

import io.tapewright.processor.model.Constraint;
import io.tapewright.processor.model.Constraint.Rule;
import io.tapewright.processor.model.Constraints;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the annotations of {@code jakarta.validation}, by name, and notices those that are made with it. */
final class ConstraintReader {
    private static final Set<String> PACKAGES =
            Set.of("jakarta.validation.constraints", "javax.validation.constraints");

    private static final Set<String> MADE_WITH = Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

    private ConstraintReader() {}

    /** What annotations demand of a value. */
    static Constraints read(List<Mirror> annotations) {
        List<Constraint> all =
                annotations.stream().flatMap(ConstraintReader::constraints).toList();
        return all.isEmpty() ? Constraints.NONE : new Constraints(all);
    }

    private static Stream<Constraint> constraints(Mirror annotation) {
        String name = annotation.qualifiedName();
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        String around = name.substring(0, Math.max(0, name.length() - simpleName.length() - 1));
        if (PACKAGES.contains(around)) {
            return constraints(simpleName, annotation);
        }
        // several of one kind are in an annotation of the compiler's, @Pattern.List
        return simpleName.equals("List") && PACKAGES.contains(around.substring(0, Math.max(0, around.lastIndexOf('.'))))
                ? annotation.annotations("value").stream().flatMap(ConstraintReader::constraints)
                : annotation.isMadeWith(MADE_WITH) ? unknown(annotation, "") : Stream.empty();
    }

    /** What no reader checks, unless the user knows that. */
    private static Stream<Constraint> unknown(Mirror annotation, String where) {
        return Compilation.suppresses("unused", annotation.origin().element())
                ? Stream.empty()
                : Stream.of(
                        new Constraint("@" + annotation.simpleName() + where, Rule.UNKNOWN, "", annotation.origin()));
    }

    /** What annotations demand of the keys of a map, which no reader checks. */
    static Constraints ofKeys(List<Mirror> annotations) {
        return new Constraints(annotations.stream()
                .filter(annotation -> constraints(annotation).findAny().isPresent())
                .flatMap(annotation -> unknown(annotation, " on its keys"))
                .toList());
    }

    private static Stream<Constraint> constraints(String name, Mirror annotation) {
        return switch (name) {
            case "Min" -> one(Rule.AT_LEAST, "value", annotation);
            case "Max" -> one(Rule.AT_MOST, "value", annotation);
            case "DecimalMin" -> one(isInclusive(annotation) ? Rule.AT_LEAST : Rule.ABOVE, "value", annotation);
            case "DecimalMax" -> one(isInclusive(annotation) ? Rule.AT_MOST : Rule.BELOW, "value", annotation);
            case "Positive" -> Stream.of(of(Rule.ABOVE, "0", annotation));
            case "PositiveOrZero" -> Stream.of(of(Rule.AT_LEAST, "0", annotation));
            case "Negative" -> Stream.of(of(Rule.BELOW, "0", annotation));
            case "NegativeOrZero" -> Stream.of(of(Rule.AT_MOST, "0", annotation));
            case "Digits" -> digits(annotation);
            case "Size" -> Stream.concat(one(Rule.MIN_SIZE, "min", annotation), one(Rule.MAX_SIZE, "max", annotation));
            case "NotEmpty" -> Stream.of(of(Rule.MIN_SIZE, "1", annotation));
            case "NotBlank" -> Stream.of(of(Rule.NOT_BLANK, "", annotation));
            case "Email" -> Stream.of(of(Rule.EMAIL, "", annotation));
            case "Pattern" ->
                one(
                        annotation.constants("flags").contains("CASE_INSENSITIVE")
                                ? Rule.PATTERN_IN_ANY_CASE
                                : Rule.PATTERN,
                        "regexp",
                        annotation);
            case "AssertTrue" -> Stream.of(of(Rule.IS_TRUE, "", annotation));
            case "AssertFalse" -> Stream.of(of(Rule.IS_FALSE, "", annotation));
            case "Past" -> Stream.of(of(Rule.PAST, "", annotation));
            case "PastOrPresent" -> Stream.of(of(Rule.PAST_OR_PRESENT, "", annotation));
            case "Future" -> Stream.of(of(Rule.FUTURE, "", annotation));
            case "FutureOrPresent" -> Stream.of(of(Rule.FUTURE_OR_PRESENT, "", annotation));
            case "NotNull" -> Stream.of(of(Rule.PRESENT, "", annotation));
            case "Null" -> Stream.of(of(Rule.ABSENT, "", annotation));
            default -> unknown(annotation, "");
        };
    }

    private static Stream<Constraint> digits(Mirror annotation) {
        String limit = "1e" + annotation.text("integer");
        return Stream.of(
                of(Rule.ABOVE, "-" + limit, annotation),
                of(Rule.BELOW, limit, annotation),
                of(Rule.DECIMALS, annotation.text("fraction"), annotation));
    }

    private static boolean isInclusive(Mirror annotation) {
        return !annotation.text("inclusive").equals("false");
    }

    /** The constraint that a member states; none if it is not written. */
    private static Stream<Constraint> one(Rule rule, String member, Mirror annotation) {
        return annotation.has(member)
                ? Stream.of(new Constraint(
                        "@" + annotation.simpleName(), rule, annotation.text(member), annotation.origin(member)))
                : Stream.empty();
    }

    private static Constraint of(Rule rule, String value, Mirror annotation) {
        return new Constraint("@" + annotation.simpleName(), rule, value, annotation.origin());
    }
}
