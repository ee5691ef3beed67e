package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.Observation;
import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;

/** Works. */
@Agent(
        nodes = Worker.Acting.class,
        steps = Worker.Rain.class) // error: [NotAStep] Worker … Rain … @Step
public record Worker() {
    @Node(
            emits = {
                Done.class, //
                Plain.class, // error: [NotAStep] Acting … Plain … @Step
                Open.class, // error: [NotAStep] Acting … Open … sealed
                TapeStep.class // error: [NotAStep] Acting … TapeStep
            })
    interface Acting {}

    /** All is done. */
    @Step
    public record Done() implements StopStep {}

    /** Has no annotation. */
    public record Plain(String text) implements StopStep {}

    /** Has no annotation either. */
    public record Rain(int drops) implements Observation {}

    /** Is not sealed. */
    public interface Open extends StopStep {}
}
