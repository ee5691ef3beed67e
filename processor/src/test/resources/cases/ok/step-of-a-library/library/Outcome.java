package lib;

import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/** How a search ends. */
public sealed interface Outcome extends StopStep {
    /**
     * With something.
     *
     * @param what the thing
     */
    @Step
    record Found(String what) implements Outcome {}

    /** With nothing. */
    @Step
    record Nothing() implements Outcome {}
}
