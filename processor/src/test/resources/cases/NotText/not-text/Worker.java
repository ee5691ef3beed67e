package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ReasoningThought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Acting.class})
public record Worker() {
    @Node(
            emits = {AssistantStep.class, ReasoningThought.class},
            dialect = Dialect.TEXT) // error: [NotText] Planning … TEXT … AssistantStep … ReasoningThought
    interface Planning {}

    @Node(
            emits = AssistantAnswer.class,
            dialect = Dialect.TEXT) // error: [NotText] Acting … TEXT
    interface Acting {}
}
