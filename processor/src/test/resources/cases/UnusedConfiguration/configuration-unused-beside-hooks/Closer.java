package demo;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;
import java.util.List;

/** Closes. */
@Agent(nodes = Closer.Closing.class)
public record Closer(String reason) { // warning: [UnusedConfiguration] `reason` … Closer … {reason}

    /** Has a constructor without parameters, so that nobody can hand it the reason. */
    @Node(emits = FinalStep.class)
    static final class Closing implements GivesSteps {
        @Override
        public List<FinalStep> giveSteps(NodeContext context) {
            return List.of(new FinalStep("done"));
        }
    }
}
