package demo;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import java.util.List;

/** Gives steps. */
@Agent(nodes = Boss.Ending.class)
record Boss() {
    @Node(
            emits = FinalStep.class,
            llm = "planner") // error: [NoModel] Boss.Ending has `llm` … its class gives the steps
    static final class Ending implements GivesSteps {
        @Override
        public List<FinalStep> giveSteps(NodeContext context) {
            return List.of(new FinalStep(""));
        }
    }
}
