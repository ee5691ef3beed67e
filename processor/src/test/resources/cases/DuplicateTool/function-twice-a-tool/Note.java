package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A note.
 *
 * @param text the words
 * @param weight how much they count
 */
@Step(kind = "look_up")
record Note(String text, int weight) implements Thought {}
