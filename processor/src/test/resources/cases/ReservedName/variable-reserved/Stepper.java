package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Steps. */
@Agent(nodes = Stepper.Stepping.class)
public record Stepper(
        int count, //
        String steps) { // error: [ReservedName] `steps` … Stepper … {steps}
    @Node(emits = AssistantStep.class)
    interface Stepping {}
}
