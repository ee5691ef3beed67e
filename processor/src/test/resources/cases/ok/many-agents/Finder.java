package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/**
 * Finds facts.
 *
 * @param most how many at the most
 */
@Agent(
        nodes = {Finder.Searching.class, Return.class},
        tools = Library.class,
        system = "Find at most {most} facts.")
record Finder(int most) {
    /** Searches. */
    @Node(emits = Facts.class)
    interface Searching {}
}
