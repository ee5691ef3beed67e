package io.tapewright.examples.linguists;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * All nouns of a text.
 *
 * @param nouns as they stand in the text
 */
@Step
public record Nouns(List<String> nouns) implements Thought {}
