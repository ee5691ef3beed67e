package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import java.util.Optional;

/**
 * A control node that goes to another node if the tape ends with a step of some type, and else to the one that follows.
 *
 * @param name the name under which tapes know it
 * @param step the type of the step, or a type that it implements
 * @param node the name of the node that runs next then
 */
public record IfLastStep(String name, Class<? extends TapeStep> step, String node) implements ControlFlowNode {

    @Override
    public Optional<String> selectNode(NodeContext context) {
        Tape tape = context.tape();
        boolean holds = tape.size() > 0 && step.isInstance(tape.step(tape.size() - 1));
        return holds ? Optional.of(node) : Optional.empty();
    }
}
