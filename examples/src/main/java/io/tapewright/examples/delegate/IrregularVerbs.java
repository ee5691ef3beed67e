package io.tapewright.examples.delegate;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * The irregular ones among some verbs.
 *
 * @param verbs their infinitives
 */
@Step
public record IrregularVerbs(List<String> verbs) implements Thought {}
