package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * Words.
 *
 * @param text the words
 */
@Step(kind = "call_helper")
record Words(String text) implements Thought {}
