package io.tapewright.processor.model;

import io.tapewright.processor.model.Constraint.Rule;
import io.tapewright.processor.model.Constraint.Subject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a value must be beyond its type. The generated readers check it.
 *
 * @param all in the order of the source; one may be said twice, and several of one rule hold all together
 */
public record Constraints(List<Constraint> all) {
    /** No constraints. */
    public static final Constraints NONE = new Constraints(List.of());

    private static final Set<Rule> LEAST_COUNTS = EnumSet.of(Rule.AT_MOST, Rule.BELOW, Rule.MAX_SIZE, Rule.DECIMALS);

    /** Whether nothing is demanded. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether readers have something to check. */
    public boolean areChecked() {
        return all.stream().anyMatch(constraint -> constraint.rule().subject().isChecked());
    }

    /** Those about something that passes a test. */
    public Constraints about(Predicate<Subject> test) {
        return new Constraints(all.stream()
                .filter(constraint -> test.test(constraint.rule().subject()))
                .toList());
    }

    /** These and others. */
    public Constraints and(Constraints others) {
        return new Constraints(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Those of a rule. */
    public Stream<Constraint> of(Rule rule) {
        return all.stream().filter(constraint -> constraint.rule() == rule);
    }

    /** Whether there is one about something. */
    public boolean isAbout(Subject subject) {
        return all.stream().anyMatch(constraint -> constraint.rule().subject() == subject);
    }

    /** Whether there is one of a rule. */
    public boolean has(Rule rule) {
        return of(rule).findAny().isPresent();
    }

    /** The number of a rule that demands the most: the largest lower bound, the smallest upper one. */
    public Optional<BigDecimal> number(Rule rule) {
        Stream<BigDecimal> numbers = of(rule).flatMap(constraint -> constraint.number().stream());
        return LEAST_COUNTS.contains(rule) ? numbers.reduce(BigDecimal::min) : numbers.reduce(BigDecimal::max);
    }

    /** The regular expressions that a whole text must match, each once. */
    public List<String> patterns(Rule rule) {
        return of(rule).map(Constraint::value).distinct().toList();
    }
}
