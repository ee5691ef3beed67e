package demo;

import io.tapewright.agent.NodeContext;
import io.tapewright.agent.SelectsNode;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import java.util.Optional;

/** Selects and emits. */
@Agent(nodes = Boss.Choosing.class)
record Boss() {
    @Node(emits = FinalStep.class, targets = Boss.Choosing.class) // error: [IdleHook] Boss.Choosing implements SelectsNode … emits steps … ChoosesNextNode
    static final class Choosing implements SelectsNode {
        @Override
        public Optional<Class<?>> selectNode(NodeContext context) {
            return Optional.empty();
        }
    }
}
