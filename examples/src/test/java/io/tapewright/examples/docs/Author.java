package io.tapewright.examples.docs;

import io.tapewright.agent.RespondIfNotRoot;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Writes articles. */
@Agent(nodes = {Author.Drafting.class, RespondIfNotRoot.class})
record Author() {
    @Node(emits = AssistantThought.class, guidance = "Write an article of these facts.")
    interface Drafting {}
}
