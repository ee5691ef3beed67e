package io.tapewright.examples.delegate;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Finds the verbs of a text. */
@Agent(nodes = {VerbFinder.Finding.class, Return.class})
public record VerbFinder() {

    @Node(emits = AllVerbs.class, guidance = "List all verbs of the text.")
    interface Finding {}
}
