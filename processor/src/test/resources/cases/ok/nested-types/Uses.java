package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.step.StepType;

/** The companions of nested types bear the names of the outer ones. */
public final class Uses {
    /** The companion of a nested step. */
    public static final StepType<Office.Letter> LETTER = Office_LetterStep.TYPE;

    private Uses() {}

    /** A nested agent without configuration, whose tools are all static: nothing has to be given. */
    public static TapeAgent.Builder clerk() {
        return Office_ClerkAgent.builder();
    }
}
