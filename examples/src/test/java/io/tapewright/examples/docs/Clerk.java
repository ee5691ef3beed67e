package io.tapewright.examples.docs;

import io.tapewright.agent.ChoosesNextNode;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.PostprocessesSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Optional;

/** Writes letters, until one is signed. */
@Agent(nodes = {Clerk.Drafting.class, Clerk.Sending.class})
public record Clerk() {

    /** Drafts, and draws up again what is not signed. */
    @Node(
            emits = AssistantThought.class,
            guidance = "Draft the letter.",
            targets = {Clerk.Drafting.class, Clerk.Sending.class})
    static final class Drafting implements ChoosesNextNode, PostprocessesSteps {
        @Override
        public TapeStep postprocess(NodeContext context, TapeStep step) {
            return step instanceof AssistantThought draft
                    ? new AssistantThought(draft.text().strip())
                    : step;
        }

        @Override
        public Optional<Class<?>> chooseNext(List<? extends TapeStep> steps) {
            boolean isSigned = steps.toString().contains("Yours");
            return Optional.of(isSigned ? Sending.class : Drafting.class);
        }
    }

    /** Sends. */
    @Node(emits = FinalStep.class, guidance = "Say to whom it is sent.")
    interface Sending {}
}
