package io.tapewright.examples.analyst;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;

/** Answers questions about listed companies: plans first, then acts. */
@Agent(
        nodes = {Analyst.Planning.class, Analyst.Acting.class},
        tools = StockTools.class,
        system = "You are a careful equity analyst. Today is {today}.")
public record Analyst(String today) {

    @Node(emits = AssistantThought.class, guidance = "Say, as a numbered list, which tools you will use and why.")
    interface Planning {}

    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            guidance = "Carry out your plan; answer once it is done.",
            next = {
                @Next(after = ToolCalls.class, node = Analyst.Acting.class),
                @Next(after = AssistantStep.class, node = Analyst.Planning.class)
            })
    interface Acting {}
}
