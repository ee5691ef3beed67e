package io.tapewright.examples.docs;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;
import java.util.List;
import java.util.Optional;

/**
 * The reviewer's verdict on a draft.
 *
 * @param score from 0 (unusable) to 10 (publish as is)
 * @param remark what to change first
 * @param issues what is wrong, the worst first
 */
@Step
public record Verdict(int score, Optional<String> remark, List<Issue> issues) implements StopStep {

    /**
     * Something that is wrong with a draft.
     *
     * @param title in a few words
     * @param severity how bad it is
     */
    public record Issue(String title, Severity severity) {}

    /** How bad an issue is. */
    public enum Severity {
        LOW,
        HIGH
    }
}
