package io.tapewright.benchmarks.run;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;

/** Plans once and calls a tool for ever. */
@Agent(
        nodes = {Worker.Planning.class, Worker.Working.class},
        tools = Worker.Tools.class,
        system = "Work.")
public record Worker() {

    @Node(emits = AssistantThought.class, guidance = "Make a plan.")
    interface Planning {}

    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            guidance = "Carry it out.",
            next = {
                @Next(after = ToolCalls.class, node = Working.class),
                @Next(after = AssistantStep.class, node = Planning.class)
            })
    interface Working {}

    /** One tool. */
    public static final class Tools {
        /**
         * Gives back what it gets.
         *
         * @param text anything
         */
        @Tool
        public String echo(String text) {
            return text;
        }
    }
}
