package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/** All is done. */
@Step
public record Done() implements StopStep {}
