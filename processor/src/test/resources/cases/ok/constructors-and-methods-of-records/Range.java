package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A range.
 *
 * @param from its start
 * @param to its end
 */
@Step
public record Range(int from, int to) implements Thought {
    /** Checks the order. */
    public Range {
        if (from > to) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
    }

    /** One number. */
    public Range(int only) {
        this(only, only);
    }

    /** From a text. */
    public static Range from(String text) {
        return new Range(Integer.parseInt(text));
    }

    /** How long it is. */
    public int length() {
        return to - from;
    }
}
