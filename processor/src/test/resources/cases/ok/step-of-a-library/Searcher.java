package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.ToolCalls;
import lib.Finding;
import lib.Index;
import lib.Outcome;

/** Searches. */
@Agent(nodes = Searcher.Searching.class, tools = Index.class)
public record Searcher() {
    @Node(
            emits = {Finding.class, Outcome.class, ToolCalls.class},
            next = @Next(after = ToolCalls.class, node = Searcher.Searching.class))
    interface Searching {}
}
