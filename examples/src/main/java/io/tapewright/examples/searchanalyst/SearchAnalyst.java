package io.tapewright.examples.searchanalyst;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.ToolCalls;

/** Answers questions about listed companies with tools of its own, and with what a search agent finds for it. */
@Agent(
        nodes = {SearchAnalyst.Planning.class, SearchAnalyst.Acting.class},
        subagents = SearchAgent.class,
        tools = {StockTools.class, SearchAgent.class},
        system = "You are a careful equity analyst. Today is {today}.")
public record SearchAnalyst(String today) {

    @Node(emits = AssistantThought.class, guidance = "Say, as a numbered list, which tools you will use and why.")
    interface Planning {}

    @Node(
            emits = {ToolCalls.class, Call.class, AssistantStep.class},
            guidance = "Carry out your plan; answer once it is done.",
            next = {
                @Next(after = ToolCalls.class, node = SearchAnalyst.Acting.class),
                @Next(after = Call.class, node = SearchAnalyst.Acting.class),
                @Next(after = AssistantStep.class, node = SearchAnalyst.Planning.class)
            })
    interface Acting {}
}
