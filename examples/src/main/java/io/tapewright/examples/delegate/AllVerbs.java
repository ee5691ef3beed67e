package io.tapewright.examples.delegate;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * All verbs of a text.
 *
 * @param verbs as they stand in the text
 */
@Step
public record AllVerbs(List<String> verbs) implements Thought {}
