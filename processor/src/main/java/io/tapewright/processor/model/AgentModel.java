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
 * @param tools the classes with its tools, and the subagents that are tools
 * @param steps further step types of its tapes
 * @param input what it takes where it is called as a tool; nothing if it can't be
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
        Optional<InputModel> input,
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

    /** What models are told of it: the description of its input, or its own, or the words of its name. */
    public String told() {
        return input.map(InputModel::description)
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.of(description).filter(text -> !text.isEmpty()))
                .orElseGet(() -> new Words(declaration.type().simpleName()).sentence());
    }

    /** The classes with its tools. */
    public List<ToolsReference> toolClasses() {
        return ToolsReference.classes(tools);
    }

    /** The subagents that a step may call, which a node emits as a model says it. */
    public List<SubagentReference> callableBy(NodeModel node) {
        List<JavaType> functions =
                node.functions().stream().map(ToolsReference::type).toList();
        return subagents.stream()
                .filter(subagent -> functions.isEmpty() || functions.contains(subagent.type()))
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
