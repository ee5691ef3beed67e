package io.tapewright.examples.linguists;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Finds the nouns of a text. */
@Agent(nodes = {NounFinder.Finding.class, Return.class})
public record NounFinder() {

    @Node(emits = Nouns.class, guidance = "List all nouns of the text.")
    interface Finding {}
}
