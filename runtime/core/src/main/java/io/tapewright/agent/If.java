package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A control node that goes to another node if something holds, and else to the one that follows.
 *
 * @param name the name under which tapes know it
 * @param predicate what must hold of the tape so far
 * @param node the name of the node that runs next then
 */
public record If(String name, Predicate<? super Tape> predicate, String node) implements ControlFlowNode {

    @Override
    public Optional<String> selectNode(NodeContext context) {
        return predicate.test(context.tape()) ? Optional.of(node) : Optional.empty();
    }
}
