package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that an annotation demands of a value beyond its type.
 *
 * @param annotation what the user wrote, without package
 * @param value a number or a regular expression; empty where the rule says it all
 */
public record Constraint(String annotation, Rule rule, String value, Origin origin) {

    /** What is demanded. */
    public enum Rule {
        AT_LEAST(Subject.NUMBER),
        ABOVE(Subject.NUMBER),
        AT_MOST(Subject.NUMBER),
        BELOW(Subject.NUMBER),
        /** At most so many digits after the point. */
        DECIMALS(Subject.NUMBER),
        MIN_SIZE(Subject.SIZE),
        MAX_SIZE(Subject.SIZE),
        PATTERN(Subject.TEXT),
        /** A pattern for which the case of letters does not count. */
        PATTERN_IN_ANY_CASE(Subject.TEXT),
        NOT_BLANK(Subject.TEXT),
        EMAIL(Subject.TEXT),
        IS_TRUE(Subject.TRUTH),
        IS_FALSE(Subject.TRUTH),
        /** About the day on which it is said: models are told it, and no reader checks it. */
        PAST(Subject.TIME),
        PAST_OR_PRESENT(Subject.TIME),
        FUTURE(Subject.TIME),
        FUTURE_OR_PRESENT(Subject.TIME),
        /** Must be there. */
        PRESENT(Subject.ANYTHING),
        /** Must not be there. */
        ABSENT(Subject.ANYTHING),
        /** Known to others only: no reader checks it, and nobody is told it. */
        UNKNOWN(Subject.ANYTHING);

        private final Subject subject;

        Rule(Subject subject) {
            this.subject = subject;
        }

        /** What the rule is about. */
        public Subject subject() {
            return subject;
        }

        /** Whether it is about the form of a text. */
        public boolean isPattern() {
            return this == PATTERN || this == PATTERN_IN_ANY_CASE;
        }
    }

    /** What a rule can be about. */
    public enum Subject {
        NUMBER("a number"),
        SIZE("the size of a text, a list, a map or bytes"),
        TEXT("a text"),
        TRUTH("true or false"),
        TIME("a date or a time"),
        ANYTHING("anything");

        private final String words;

        Subject(String words) {
            this.words = words;
        }

        /** What it is, in words. */
        public String words() {
            return words;
        }

        /** Whether the value itself shows that a rule about it is kept. */
        public boolean isChecked() {
            return this != TIME && this != ANYTHING;
        }
    }

    /** The number, if the value is one. */
    public Optional<BigDecimal> number() {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
