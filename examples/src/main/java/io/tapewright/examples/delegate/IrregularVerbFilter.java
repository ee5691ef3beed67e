package io.tapewright.examples.delegate;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Keeps the irregular ones of the verbs that were found. */
@Agent(nodes = {IrregularVerbFilter.Filtering.class, Return.class})
public record IrregularVerbFilter() {

    @Node(emits = IrregularVerbs.class, guidance = "List those of the verbs above that are irregular.")
    interface Filtering {}
}
