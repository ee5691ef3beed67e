package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type with {@code @Agent}.
 *
 * @param name what tapes call it
 * @param components its configuration; empty unless it is a record
 * @param subagents the agents that it may call
 * @param steps further step types of its tapes
 * @param hooks what its class does itself
 * @param needsInstance whether users make the instance that does it
 * @param nodesOrigin where its nodes are listed
 */
public record AgentModel(
        Declaration declaration,
        String name,
        String description,
        List<Component> components,
        Optional<Template> system,
        List<NodeModel> nodes,
        List<SubagentReference> subagents,
        List<ToolsReference> tools,
        List<StepReference> steps,
        List<Hook> hooks,
        boolean needsInstance,
        Origin nodesOrigin) {

    /**
     * A component of the agent's record.
     *
     * @param mayBeUnused whether the user said that it needs no template
     */
    public record Component(String name, boolean mayBeUnused, Origin origin) {}

    /** What messages call it. */
    public String display() {
        return declaration.type().display();
    }

    /** Its own template and those of its nodes. */
    public List<Template> templates() {
        return Stream.concat(system.stream(), nodes.stream().flatMap(node -> node.templates().stream()))
                .toList();
    }

    /** Whether its class does something itself. */
    public boolean has(Hook hook) {
        return hooks.contains(hook);
    }

    /** The subagent of a class. */
    public Optional<SubagentReference> subagent(JavaType type) {
        return subagents.stream()
                .filter(subagent -> subagent.type().equals(type))
                .findFirst();
    }

    /** The roles of the models that its nodes ask where they name one, in order. */
    public List<String> roles() {
        return nodes.stream()
                .map(NodeModel::role)
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
    }

    /** The node of a class. */
    public Optional<NodeModel> node(JavaType type) {
        return nodes.stream()
                .filter(node -> node.declaration().type().equals(type))
                .findFirst();
    }
}
