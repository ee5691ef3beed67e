package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.WireName;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.StopStep;
import io.tapewright.step.Thought;

/** Talks. */
@Agent(nodes = {Talker.Answering.class, Talker.Ending.class})
public record Talker() {
    /**
     * What a peer said.
     *
     * @param text the words
     */
    @Step
    public record Response(String text) implements Thought {}

    /**
     * The end.
     *
     * @param text the last words
     */
    @Step
    public record End(String text) implements StopStep {}

    @Node(
            emits = {Response.class, AssistantStep.class},
            wireNames =
                    @WireName(
                            step = AssistantStep.class,
                            name = "response")) // error: [WrongWireName] Answering … Response … AssistantStep … `response`
    interface Answering {}

    @Node(
            emits = {Response.class, End.class},
            wireNames = {
                @WireName(step = Response.class, name = "said"),
                @WireName(step = End.class, name = "said") // error: [WrongWireName] Ending … Response … End … `said`
            })
    interface Ending {}
}
