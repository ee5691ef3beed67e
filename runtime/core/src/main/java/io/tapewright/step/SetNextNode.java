package io.tapewright.step;

/**
 * Says which node of the same agent runs next. It is the last step of a run of a node.
 *
 * @param nextNode the name of the node
 */
public record SetNextNode(String nextNode) implements ControlFlow {
    /** How this step is described, read and written. */
    public static final StepType<SetNextNode> TYPE = StepType.of(
                    SetNextNode.class, "set_next_node", "Sets the node that runs next.")
            .property("next_node", PropertyType.STRING, SetNextNode::nextNode)
            .construct(values -> new SetNextNode(values.get(0)));
}
