package io.tapewright.agent;

import java.util.Map;
import java.util.Optional;

/** A control node whose class selects the node that runs next. */
record SelectingNode(String name, SelectsNode hook, Map<Class<?>, String> targets) implements ControlFlowNode {

    @Override
    public Optional<String> selectNode(NodeContext context) {
        return hook.selectNode(context).map(this::target);
    }

    private String target(Class<?> node) {
        String target = targets.get(node);
        if (target == null) {
            throw new FlowException("The node " + name + " selected " + node.getName()
                    + " to run next, which is not among the targets that its @Node declares.");
        }
        return target;
    }
}
