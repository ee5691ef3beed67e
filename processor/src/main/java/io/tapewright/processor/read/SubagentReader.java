package io.tapewright.processor.read;

import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.SubagentReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Reads what a manager needs to know of its subagents, and of theirs. */
final class SubagentReader {
    private final StepReader steps;
    private final ToolReader tools;

    SubagentReader(StepReader steps, ToolReader tools) {
        this.steps = steps;
        this.tools = tools;
    }

    /** The subagents of an agent. */
    List<SubagentReference> read(TypeElement manager, Mirror agent) {
        return subagents(agent, List.of(manager));
    }

    /**
     * @param way the agents from the first manager to this one, to which no way goes on
     */
    private List<SubagentReference> subagents(Mirror agent, List<TypeElement> way) {
        return agent.types("subagents").stream()
                .map(literal -> read(literal, way))
                .toList();
    }

    private SubagentReference read(Mirror.ClassLiteral literal, List<TypeElement> way) {
        TypeElement type = literal.type();
        // all problems with it are the manager's
        Optional<Mirror> agent = Mirror.on(type, "Agent").map(mirror -> mirror.reportedAt(literal.origin()));
        List<StepReference> emitted = agent.stream().flatMap(this::emitted).toList();
        List<StepReference> further = agent.stream()
                .flatMap(mirror -> mirror.types("steps").stream())
                .flatMap(step -> steps.references(step).stream())
                .toList();
        List<TypeElement> longer = new ArrayList<>(way);
        longer.add(type);
        return new SubagentReference(
                Declarations.javaType(type),
                agent.isPresent(),
                WireNames.of(type),
                Stream.concat(emitted.stream(), further.stream()).toList(),
                emitted.stream().anyMatch(step -> step.is("Respond")),
                agent.stream()
                        .flatMap(mirror -> mirror.types("tools").stream())
                        .map(tools::reference)
                        .filter(reference -> !reference.isAgent())
                        .toList(),
                way.contains(type)
                        ? List.of()
                        : agent.stream()
                                .flatMap(mirror -> subagents(mirror, longer).stream())
                                .toList(),
                literal.origin());
    }

    private Stream<StepReference> emitted(Mirror agent) {
        return agent.types("nodes").stream()
                .flatMap(
                        node -> Mirror.on(node.type(), "Node").stream().map(mirror -> mirror.reportedAt(node.origin())))
                .flatMap(node -> node.types("emits").stream())
                .flatMap(step -> steps.references(step).stream());
    }
}
