package io.tapewright.agent;

import io.tapewright.step.Branch;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node that asks no model and says nothing but which node runs next. Where it selects none, a {@link Branch} notes that the node
 * runs which follows in the order of the nodes.
 */
public interface ControlFlowNode extends UnpromptedNode {

    /**
     * A node that lets a hook select.
     *
     * @param targets the names of the nodes that it may select, by their classes
     */
    static ControlFlowNode of(String name, SelectsNode hook, Map<Class<?>, String> targets) {
        return new SelectingNode(name, hook, Map.copyOf(targets));
    }

    /** The name of the node that runs next; empty for the one that follows in the order of the nodes. */
    Optional<String> selectNode(NodeContext context);

    /** The selection as a step. */
    @Override
    default List<TapeStep> giveSteps(NodeContext context) {
        return List.of(selectNode(context).<TapeStep>map(SetNextNode::new).orElseGet(Branch::new));
    }
}
