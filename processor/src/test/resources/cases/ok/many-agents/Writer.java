package demo;

import io.tapewright.agent.RespondIfNotRoot;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Writes. */
@Agent(nodes = {Writer.Drafting.class, RespondIfNotRoot.class}, tools = Library.class)
record Writer() {
    /** Drafts. */
    @Node(emits = AssistantThought.class, guidance = "Write it.", tools = {})
    interface Drafting {}
}
