package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * A note.
 *
 * @param text the words
 * @param weight how much they count
 */
@Step(kind = "note")
record Note(String text, int weight) implements Thought {}
