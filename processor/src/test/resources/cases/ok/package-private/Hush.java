package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/**
 * A quiet word.
 *
 * @param word the word
 */
@Step
record Hush(String word) implements StopStep {}
