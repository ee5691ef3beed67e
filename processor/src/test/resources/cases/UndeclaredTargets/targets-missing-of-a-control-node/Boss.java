package demo;

import io.tapewright.agent.NodeContext;
import io.tapewright.agent.SelectsNode;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import java.util.Optional;

/** Selects. */
@Agent(nodes = {Boss.Choosing.class, Boss.Ending.class})
record Boss() {
    @Node // error: [UndeclaredTargets] Boss.Choosing … `targets = {…}`
    static final class Choosing implements SelectsNode {
        @Override
        public Optional<Class<?>> selectNode(NodeContext context) {
            return Optional.empty();
        }
    }

    @Node(emits = FinalStep.class)
    interface Ending {}
}
