package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Guides. */
@Agent(
        nodes = {
            Guide.Planning.class,
            Guide.Doing.class
        })
public record Guide() {
    @Node(emits = demo.first.Idea.class)
    interface Planning {}

    @Node(emits = demo.second.Idea.class) // error: [DuplicateKind] Guide … demo.first.Idea … demo.second.Idea … `idea`
    interface Doing {}
}
