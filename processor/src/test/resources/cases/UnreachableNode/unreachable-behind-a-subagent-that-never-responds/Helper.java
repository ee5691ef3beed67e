package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Helps and ends. */
@Agent(nodes = Helper.Helping.class)
record Helper() {
    @Node(emits = FinalStep.class)
    interface Helping {}
}
