package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            emits = Outcome.class) // error: [NotAStep] Acting … Lost … @Step
    interface Acting {}

    /** How it ends. */
    public sealed interface Outcome extends StopStep {}

    /** All is done. */
    @Step
    public record Done() implements Outcome {}

    /** Has no annotation. */
    public record Lost() implements Outcome {}
}
