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
 * @param wireNames steps that its completions call otherwise than tapes do
 * @param targets where {@link Hook#CHOOSES_NEXT_NODE} may lead
 * @param targetsOrigin where these are listed
 * @param hooks what its class does itself
 * @param needsInstance whether users make the instance that does it
 * @param tools the tool classes that its prompt shows
 * @param listing where the agent names it
 */
public record NodeModel(
        Declaration declaration,
        boolean isAnnotated,
        String name,
        String description,
        List<StepReference> emits,
        Origin emitsOrigin,
        List<WireName> wireNames,
        Optional<Template> system,
        Optional<Template> stepsPrompt,
        Optional<Template> guidance,
        List<Transition> next,
        List<Transition> targets,
        Origin targetsOrigin,
        List<Hook> hooks,
        boolean needsInstance,
        List<String> dialects,
        Origin dialectOrigin,
        List<ToolsReference> tools,
        Origin listing) {

    /** The node's own templates. */
    public List<Template> templates() {
        return Stream.of(system, stepsPrompt, guidance)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether its class does something itself. */
    public boolean has(Hook hook) {
        return hooks.contains(hook);
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
