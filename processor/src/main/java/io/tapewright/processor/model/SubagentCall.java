package io.tapewright.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a node says of the subagent that it calls.
 *
 * @param agent the subagent; nothing if the node calls none
 * @param content what the subagent is told
 * @param inputs the subagents whose outputs are passed on to it
 */
public record SubagentCall(Optional<TypeUse> agent, Optional<Template> content, List<TypeUse> inputs) {
    /** Of a node that says nothing. */
    public static final SubagentCall NONE = new SubagentCall(Optional.empty(), Optional.empty(), List.of());
}
