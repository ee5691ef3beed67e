package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.FinalStep;

/** Guides. */
@Agent(nodes = Guide.Guiding.class)
public record Guide() {
    @Node(
            emits = {
                FinalStep.class,
                AssistantAnswer.class,
                FinalStep.class // error: [DuplicateKind] Guiding … FinalStep … twice
            })
    interface Guiding {}
}
