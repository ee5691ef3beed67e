package demo;

import io.tapewright.agent.NodeContext;
import io.tapewright.agent.PostprocessesSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import io.tapewright.step.TapeStep;

/** Routes. */
@Agent(nodes = {Boss.Routing.class, Boss.Ending.class})
record Boss() {
    @Node(next = @Next(node = Boss.Ending.class)) // error: [NoModel] Boss.Routing has PostprocessesSteps
    static final class Routing implements PostprocessesSteps {
        @Override
        public TapeStep postprocess(NodeContext context, TapeStep step) {
            return step;
        }
    }

    @Node(emits = FinalStep.class)
    interface Ending {}
}
