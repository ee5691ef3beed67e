package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node as a certain agent names it.
 *
 * @param isAnnotated whether the class has {@code @Node}; if not, all the rest is empty
 * @param name what tapes call it
 * @param emitsOrigin where its steps are listed
 * @param role the model that is asked; empty for the usual one
 * @param roleOrigin where that is written
 * @param wireNames steps that its completions call otherwise than tapes do
 * @param call the subagent that it calls, if it calls one
 * @param targets where {@link Hook#CHOOSES_NEXT_NODE} or {@link Hook#SELECTS_NODE} may lead
 * @param targetsOrigin where these are listed
 * @param hooks what its class does itself
 * @param needsInstance whether users make the instance that does it
 * @param tools the tool classes that its prompt shows, and the subagents that it shows as tools
 * @param listing where the agent names it
 */
public record NodeModel(
        Declaration declaration,
        boolean isAnnotated,
        String name,
        String description,
        List<StepReference> emits,
        Origin emitsOrigin,
        String role,
        Origin roleOrigin,
        List<WireName> wireNames,
        Optional<Template> system,
        Optional<Template> stepsPrompt,
        Optional<Template> guidance,
        SubagentCall call,
        List<Transition> next,
        List<Transition> targets,
        Origin targetsOrigin,
        List<Hook> hooks,
        boolean needsInstance,
        List<String> dialects,
        Origin dialectOrigin,
        List<ToolsReference> tools,
        Origin listing) {

    /** What sort of node it is. */
    public NodeForm form() {
        if (call.agent().isPresent()) {
            return NodeForm.CALL;
        }
        if (!emits.isEmpty()) {
            return NodeForm.STANDARD;
        }
        if (has(Hook.SELECTS_NODE)) {
            return NodeForm.SELECTION;
        }
        if (next.isEmpty()) {
            return NodeForm.STANDARD;
        }
        return next.size() == 1 && next.get(0).after().isEmpty() ? NodeForm.GO_TO : NodeForm.ROUTES;
    }

    /** Whether a model is asked. */
    public boolean isPrompted() {
        return form() == NodeForm.STANDARD && !has(Hook.GIVES_STEPS);
    }

    /** The node's own templates. */
    public List<Template> templates() {
        return Stream.concat(promptTemplates().stream(), call.content().stream())
                .toList();
    }

    /** Those of the node's own templates that a model is sent. */
    public List<Template> promptTemplates() {
        return Stream.of(system, stepsPrompt, guidance)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether its class does something itself. */
    public boolean has(Hook hook) {
        return hooks.contains(hook);
    }

    /** Whether a completion may hold a built-in step. */
    public boolean emits(String simpleName) {
        return emits.stream().anyMatch(step -> step.is(simpleName));
    }

    /** The subagents that its completions call, each by a function of its own; none where one function calls any of them. */
    public List<ToolsReference> functions() {
        return emits("Call") ? ToolsReference.agents(tools) : List.of();
    }

    /** What its prompt shows beside the functions that stand for its steps. */
    public List<ToolsReference> shownTools() {
        return emits("Call") ? ToolsReference.classes(tools) : tools;
    }

    /** What its completions call a step, if they call it otherwise than tapes do. */
    public Optional<WireName> wireName(StepReference step) {
        return wireNames.stream()
                .filter(wireName -> wireName.step().equals(step.type()))
                .findFirst();
    }

    /** What its completions call a step. */
    public String wireKind(StepReference step) {
        return wireName(step).map(WireName::name).orElse(step.kind());
    }

    /** What messages call it. */
    public String display() {
        return declaration.type().display();
    }
}
