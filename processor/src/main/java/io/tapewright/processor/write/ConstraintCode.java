package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.Constraint.Rule;
import io.tapewright.processor.model.Constraint.Subject;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.TypeShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code that checks constraints: constants of a companion that say what is demanded, and calls of them. */
final class ConstraintCode {
    private final Helpers helpers;

    ConstraintCode(Helpers helpers) {
        this.helpers = helpers;
    }

    /**
     * An expression that checks a value and answers it.
     *
     * @param base what the constants are called after
     * @param more further arguments of each check, such as the reader from which the value came
     */
    CodeBlock checked(CodeBlock value, TypeShape shape, Constraints constraints, String base, CodeBlock... more) {
        CodeBlock checked = value;
        for (String check : checks(constraints, base)) {
            List<CodeBlock> arguments = new ArrayList<>(List.of(checked));
            arguments.addAll(List.of(more));
            if (shape instanceof TypeShape.ListOf list && list.isArray()) {
                arguments.add(CodeBlock.of("values -> values.length"));
            }
            checked = CodeBlock.of("$N.check($L)", check, CodeBlock.join(arguments, ", "));
        }
        return checked;
    }

    /** An expression that checks each element of an array of primitives, and answers the array. */
    CodeBlock eachChecked(CodeBlock array, Constraints each, String base, String in) {
        CodeBlock checked = array;
        for (String check : checks(each, base)) {
            checked = CodeBlock.of("$N.checkEach($L, $N)", check, checked, in);
        }
        return checked;
    }

    /** The constants that say what is demanded. */
    private List<String> checks(Constraints constraints, String base) {
        List<String> checks = new ArrayList<>();
        if (constraints.isAbout(Subject.NUMBER)) {
            checks.add(helpers.constant(base + "_RANGE", RuntimeTypes.JSON_RANGE, range(constraints)));
        }
        if (constraints.isAbout(Subject.SIZE)) {
            checks.add(helpers.constant(base + "_SIZE", RuntimeTypes.JSON_SIZE, size(constraints)));
        }
        if (constraints.has(Rule.IS_TRUE)) {
            checks.add(helpers.constant(base + "_TRUTH", RuntimeTypes.JSON_TRUTH, truth("TRUE")));
        }
        if (constraints.has(Rule.IS_FALSE)) {
            checks.add(helpers.constant(base + "_TRUTH", RuntimeTypes.JSON_TRUTH, truth("FALSE")));
        }
        if (constraints.has(Rule.NOT_BLANK)) {
            checks.add(helpers.constant(base + "_TEXT", RuntimeTypes.JSON_PATTERN, pattern("NOT_BLANK")));
        }
        if (constraints.has(Rule.EMAIL)) {
            checks.add(helpers.constant(base + "_EMAIL", RuntimeTypes.JSON_PATTERN, pattern("EMAIL")));
        }
        for (String regex : constraints.patterns(Rule.PATTERN)) {
            checks.add(helpers.constant(
                    base + "_PATTERN",
                    RuntimeTypes.JSON_PATTERN,
                    CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_PATTERN, Texts.quoted(regex))));
        }
        for (String regex : constraints.patterns(Rule.PATTERN_IN_ANY_CASE)) {
            checks.add(helpers.constant(
                    base + "_PATTERN",
                    RuntimeTypes.JSON_PATTERN,
                    CodeBlock.of("$T.inAnyCase($L)", RuntimeTypes.JSON_PATTERN, Texts.quoted(regex))));
        }
        return checks;
    }

    private static CodeBlock truth(String constant) {
        return CodeBlock.of("$T.$L", RuntimeTypes.JSON_TRUTH, constant);
    }

    private static CodeBlock pattern(String constant) {
        return CodeBlock.of("$T.$L", RuntimeTypes.JSON_PATTERN, constant);
    }

    private static CodeBlock range(Constraints constraints) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.ANY", RuntimeTypes.JSON_RANGE);
        add("atLeast", constraints.number(Rule.AT_LEAST), code);
        add("above", constraints.number(Rule.ABOVE), code);
        add("atMost", constraints.number(Rule.AT_MOST), code);
        add("below", constraints.number(Rule.BELOW), code);
        constraints.number(Rule.DECIMALS).ifPresent(digits -> code.add(".decimals($L)", digits));
        return code.build();
    }

    private static void add(String method, Optional<BigDecimal> bound, CodeBlock.Builder code) {
        bound.ifPresent(number -> code.add(".$L($S)", method, number));
    }

    private static CodeBlock size(Constraints constraints) {
        Optional<BigDecimal> least = constraints.number(Rule.MIN_SIZE);
        Optional<BigDecimal> most = constraints.number(Rule.MAX_SIZE);
        if (most.isEmpty()) {
            return CodeBlock.of("$T.atLeast($L)", RuntimeTypes.JSON_SIZE, least.orElse(BigDecimal.ZERO));
        }
        return least.isEmpty() || least.get().signum() == 0
                ? CodeBlock.of("$T.atMost($L)", RuntimeTypes.JSON_SIZE, most.get())
                : CodeBlock.of("$T.between($L, $L)", RuntimeTypes.JSON_SIZE, least.get(), most.get());
    }
}
