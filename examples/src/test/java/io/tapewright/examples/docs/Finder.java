package io.tapewright.examples.docs;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Finds facts. */
@Agent(
        nodes = {Finder.Searching.class, Return.class},
        system = "Answer with at most {most} facts.")
record Finder(int most) {
    @Node(emits = Facts.class)
    interface Searching {}
}
