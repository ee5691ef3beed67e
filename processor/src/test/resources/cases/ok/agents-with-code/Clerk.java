package demo;

import io.tapewright.agent.EndsRun;
import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.tape.Tape;
import java.util.List;

/** Thinks, and never acts. */
@Agent(nodes = Clerk.Thinking.class)
final class Clerk implements EndsRun {
    @Override
    public boolean endsRun(Tape tape) {
        return false;
    }

    /** Thinks. */
    @Node(emits = AssistantThought.class)
    static final class Thinking implements GivesSteps {
        @Override
        public List<AssistantThought> giveSteps(NodeContext context) {
            return List.of(new AssistantThought("hm"));
        }
    }
}
