package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agent that another one names among its subagents; it may have been compiled elsewhere.
 *
 * @param isAnnotated whether the class has {@code @Agent}; if not, all the rest is empty
 * @param name what tapes call it
 * @param own the steps that its nodes emit, and further ones of its tapes
 * @param responds whether one of its nodes hands back to its manager
 * @param ownTools its tools
 * @param subagents its own; none where that would come back to an agent on the way here
 * @param origin where the agent names it from which the way began
 */
public record SubagentReference(
        JavaType type,
        boolean isAnnotated,
        String name,
        List<StepReference> own,
        boolean responds,
        List<ToolsReference> ownTools,
        List<SubagentReference> subagents,
        Origin origin) {

    /** Whether it or one of its subagents may emit an action, after which the environment acts. */
    public boolean acts() {
        return own.stream().anyMatch(step -> step.is("Action"))
                || subagents.stream().anyMatch(SubagentReference::acts);
    }

    /** The step types of its tapes, which are also those of its subagents. */
    public List<StepReference> steps() {
        return Stream.concat(own.stream(), subagents.stream().flatMap(subagent -> subagent.steps().stream()))
                .toList();
    }

    /** Its tools and those of its subagents. */
    public List<ToolsReference> tools() {
        return Stream.concat(ownTools.stream(), subagents.stream().flatMap(subagent -> subagent.tools().stream()))
                .toList();
    }

    /** The way from here to an agent, both included; nothing if there is none. */
    public Optional<List<SubagentReference>> wayTo(JavaType other) {
        if (type.equals(other)) {
            return Optional.of(List.of(this));
        }
        return subagents.stream()
                .flatMap(subagent -> subagent.wayTo(other).stream())
                .findFirst()
                .map(rest -> Stream.concat(Stream.of(this), rest.stream()).toList());
    }
}
