package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Hook;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.SubagentReference;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.model.TypeUse;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subagents are agents that can be told apart, none is its own manager, and those that are called are there. */
final class SubagentRules {
    private final Report report;

    SubagentRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        for (SubagentReference subagent : agent.subagents()) {
            if (!subagent.isAnnotated()) {
                report.error(
                        Problem.NOT_AN_AGENT,
                        subagent.origin(),
                        agent.display(),
                        subagent.type().display());
            }
            checkCycle(agent, subagent);
        }
        checkNames(agent);
        agent.nodes().forEach(node -> check(agent, node));
        checkCalled(agent);
    }

    private void checkNames(AgentModel agent) {
        Map<String, SubagentReference> byName = new HashMap<>();
        for (SubagentReference subagent : agent.subagents()) {
            SubagentReference other = byName.putIfAbsent(subagent.name(), subagent);
            if (other != null) {
                report.error(
                        Problem.SUBAGENT_TWICE,
                        subagent.origin(),
                        agent.display(),
                        subagent.name(),
                        other.type().displayBeside(subagent.type()),
                        subagent.type().displayBeside(other.type()));
            }
        }
    }

    /** A cycle is told once, by the agent on it whose name is the first. */
    private void checkCycle(AgentModel agent, SubagentReference subagent) {
        Optional<List<SubagentReference>> way =
                subagent.wayTo(agent.declaration().type());
        String name = agent.declaration().type().qualifiedName();
        if (way.isPresent()
                && way.get().stream()
                        .allMatch(each -> name.compareTo(each.type().qualifiedName()) <= 0)) {
            Stream<String> names = Stream.concat(
                    Stream.of(agent.display()),
                    way.get().stream().map(each -> each.type().display()));
            report.error(
                    Problem.AGENT_CYCLE,
                    subagent.origin(),
                    agent.display(),
                    names.collect(Collectors.joining("\n    manages ", "\n    ", "")));
        }
    }

    private void check(AgentModel agent, NodeModel node) {
        node.call().agent().ifPresent(called -> checkIsThere(agent, node, "calls", called));
        node.call().inputs().forEach(input -> checkIsThere(agent, node, "passes on the output of", input));
        if (agent.subagents().isEmpty()) {
            node.emits().stream()
                    .filter(step -> step.is("Call"))
                    .forEach(step ->
                            report.error(Problem.CALL_OF_NOBODY, step.origin(), node.display(), agent.display()));
        }
    }

    private void checkIsThere(AgentModel agent, NodeModel node, String does, TypeUse subagent) {
        if (agent.subagent(subagent.type()).isEmpty()) {
            List<String> names = agent.subagents().stream()
                    .map(each -> each.type().display())
                    .toList();
            String name = subagent.type().display();
            report.error(
                    Problem.NOT_A_SUBAGENT,
                    subagent.origin(),
                    node.display(),
                    does,
                    name,
                    agent.display(),
                    names.isEmpty()
                            ? "It has none. Name it: `@Agent(subagents = " + name + ".class)`."
                            : Suggestion.among(names, name));
        }
    }

    /** Whose turn it never is. A model that says whom to call, and code that says it, may call any. */
    private void checkCalled(AgentModel agent) {
        boolean anyMayBeCalled = agent.has(Hook.CHOOSES_SUBAGENT)
                || agent.nodes().stream()
                        .anyMatch(node -> node.emits("Call") && node.functions().isEmpty());
        Set<JavaType> called =
                agent.nodes().stream().flatMap(SubagentRules::called).collect(Collectors.toSet());
        agent.subagents().stream()
                .filter(subagent -> !anyMayBeCalled && subagent.isAnnotated() && !called.contains(subagent.type()))
                .forEach(subagent -> report.error(
                        Problem.SUBAGENT_IDLE,
                        subagent.origin(),
                        agent.display(),
                        subagent.type().display(),
                        subagent.type().display()));
    }

    private static Stream<JavaType> called(NodeModel node) {
        return Stream.concat(
                node.call().agent().stream().map(TypeUse::type),
                node.functions().stream().map(ToolsReference::type));
    }
}
