package io.tapewright.examples.searchanalyst;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;

/** Looks things up in the web and says what it found. */
@Agent(
        nodes = {SearchAgent.Searching.class, Return.class},
        tools = Web.class,
        input = SearchAgent.Question.class,
        system = "You look things up in the web. Answer with what you found, in one or two sentences.")
public record SearchAgent() {

    /**
     * Asks a fellow agent to look something up in the web.
     *
     * @param query what to look up, in words
     */
    public record Question(String query) {}

    @Node(
            emits = {ToolCalls.class, AssistantThought.class},
            next = {
                @Next(after = ToolCalls.class, node = SearchAgent.Searching.class),
                @Next(after = AssistantThought.class, node = Return.class)
            })
    interface Searching {}
}
