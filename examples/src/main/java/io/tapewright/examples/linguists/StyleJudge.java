package io.tapewright.examples.linguists;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;

/** Says in a sentence what style a text has. */
@Agent(nodes = {StyleJudge.Judging.class, Return.class})
public record StyleJudge() {

    @Node(
            emits = AssistantThought.class,
            guidance = "Say in one sentence what the verbs and nouns above tell of the style of the text.")
    interface Judging {}
}
