package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** Nothing is said. */
@Step
public record Silence() implements Thought {}
