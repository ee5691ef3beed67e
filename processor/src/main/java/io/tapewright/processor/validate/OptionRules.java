package io.tapewright.processor.validate;

import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Options for the processor are known, and say what they can say. */
final class OptionRules {
    private static final String PREFIX = "tapewright.";

    private final Report report;
    private final Strictness strictness;
    private final Wanted descriptions;
    private final Set<String> given;

    OptionRules(Report report, Strictness strictness, Wanted descriptions, Set<String> given) {
        this.report = report;
        this.strictness = strictness;
        this.descriptions = descriptions;
        this.given = ours(given);
    }

    /** An option has no place in a source; it is told at the first declaration. */
    void check(Origin origin) {
        given.stream()
                .filter(name -> !names().contains(name))
                .forEach(name -> report.error(Problem.UNKNOWN_OPTION, origin, name, Suggestion.among(names(), name)));
        strictness.unknown().forEach(value -> unknown(Strictness.OPTION, value, Strictness.choices(), origin));
        descriptions.unknown().ifPresent(value -> unknown(Wanted.OPTION, value, Wanted.choices(), origin));
    }

    private void unknown(String option, String value, List<String> choices, Origin origin) {
        report.error(Problem.UNKNOWN_CHOICE, origin, option, value, Suggestion.among(choices, value));
    }

    /** The options that are meant for the processor. */
    static Set<String> ours(Set<String> given) {
        return given.stream().filter(name -> name.startsWith(PREFIX)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The options that there are. */
    private static List<String> names() {
        return List.of(Wanted.OPTION, Strictness.OPTION);
    }
}
