package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/**
 * A verdict.
 *
 * @param evidence what speaks for it
 */
@Step
public record Verdict(Object evidence) implements StopStep {} // error: [UnsupportedType] evidence … Verdict … Object
