package io.tapewright.agent;

import java.util.Optional;

/**
 * For the class of a control node, which emits nothing: selects the node that runs next by what is on the tape, among the {@code
 * targets} that its {@code @Node} declares.
 */
@FunctionalInterface
public interface SelectsNode {

    /** The class of the node that runs next; empty for the one that follows in the order of the nodes. */
    Optional<Class<?>> selectNode(NodeContext context);
}
