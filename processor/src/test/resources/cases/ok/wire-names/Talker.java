package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.WireName;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.StopStep;

/** Talks as its model is used to: completions have other names than tapes. */
@Agent(nodes = {Talker.Asking.class, Talker.Ending.class})
public record Talker() {

    @Node(
            emits = {AssistantStep.class, Bye.class},
            stepsPrompt = "{steps}",
            dialect = Dialect.JSON,
            wireNames = {
                @WireName(step = AssistantStep.class, name = "bye"),
                @WireName(step = Bye.class, name = "assistant")
            })
    interface Asking {}

    /** The same steps by the names that tapes have for them. */
    @Node(
            emits = {AssistantStep.class, Bye.class},
            dialect = Dialect.JSON,
            next = @Next(after = AssistantStep.class, node = Talker.Asking.class))
    interface Ending {}

    /**
     * The end.
     *
     * @param reason why it ends
     */
    @Step
    public record Bye(String reason) implements StopStep {}
}
