package io.tapewright.step;

/**
 * Says which node of the same agent runs next, by its number: what older tapes hold in place of {@link SetNextNode}.
 *
 * @param nextNode the position of the node among the agent's nodes, from 0
 */
public record Jump(int nextNode) implements ControlFlow {
    /** How this step is described, read and written. */
    public static final StepType<Jump> TYPE = StepType.of(Jump.class, "jump", "Sets the node that runs next.")
            .property("next_node", PropertyType.INTEGER, Jump::nextNode)
            .construct(values -> new Jump(values.get(0)));
}
