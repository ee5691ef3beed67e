package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Template;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every template is there, every variable of it has a value that reads well, and configuration is used. */
final class TemplateRules {
    private static final List<String> GIVEN =
            Stream.of(Template.Given.values()).map(Template.Given::variable).toList();

    private final Report report;

    TemplateRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        int before = report.errors();
        for (AgentModel.Component component : agent.components()) {
            if (GIVEN.contains(component.name())) {
                report.error(Problem.VARIABLE_RESERVED, component.origin(), component.name(), agent.display());
            }
        }
        agent.system().ifPresent(template -> check(agent, template, agent.display()));
        for (NodeModel node : agent.nodes()) {
            node.templates().forEach(template -> check(agent, template, node.display()));
            node.call().content().ifPresent(content -> checkConfigured(content, node));
        }
        // a template with a mistake may have been meant to use anything
        if (report.errors() == before) {
            checkUse(agent);
        }
    }

    private void check(AgentModel agent, Template template, String owner) {
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.MissingFile missing) {
                report.error(Problem.FILE_MISSING, template.origin(), template.member(), owner, missing.file());
            } else if (part instanceof Template.WrittenTwice twice) {
                report.error(Problem.TEMPLATE_TWICE, template.origin(), owner, twice.other(), template.member());
            }
        }
        for (Template.Variable variable : template.variables()) {
            if (variable.value() instanceof Template.Unknown unknown) {
                unknown(agent, template, owner, variable, unknown);
            } else if (variable.value() instanceof Template.Configured configured) {
                configured
                        .fault()
                        .ifPresent(fault -> report.error(
                                problem(fault),
                                template.origin(),
                                template.member(),
                                owner,
                                variable.path(),
                                configured.type()));
            }
        }
    }

    /** What a subagent is told is no prompt. */
    private void checkConfigured(Template content, NodeModel node) {
        content.variables().stream()
                .filter(variable -> variable.value() instanceof Template.Given)
                .forEach(variable -> report.error(
                        Problem.VARIABLE_OF_PROMPTS,
                        content.origin(),
                        content.member(),
                        node.display(),
                        variable.path(),
                        variable.path()));
    }

    private void unknown(
            AgentModel agent, Template template, String owner, Template.Variable variable, Template.Unknown unknown) {
        boolean isPart = !unknown.name().equals(variable.path().split("\\.")[0])
                || !unknown.owner().equals(agent.display());
        List<String> candidates = new ArrayList<>(unknown.candidates());
        if (!isPart) {
            candidates.addAll(GIVEN);
        }
        report.error(
                isPart ? Problem.UNKNOWN_PART : Problem.UNKNOWN_VARIABLE,
                template.origin(),
                template.member(),
                owner,
                variable.path(),
                unknown.owner(),
                candidates.isEmpty() ? "It has none." : Suggestion.among(candidates, unknown.name()),
                unknown.name(),
                variable.path());
    }

    private static Problem problem(Template.Fault fault) {
        return switch (fault) {
            case ARRAY -> Problem.VALUE_ARRAY;
            case OPTIONAL -> Problem.VALUE_OPTIONAL;
            case NULLABLE -> Problem.VALUE_NULLABLE;
            case RECORD -> Problem.VALUE_RECORD;
            case OBJECT -> Problem.VALUE_OBJECT;
        };
    }

    /** Configuration that no template uses. An agent that is its own tools has other uses, and so have nodes that users make. */
    private void checkUse(AgentModel agent) {
        boolean isTools = agent.tools().stream()
                .anyMatch(tools -> tools.type().equals(agent.declaration().type()));
        boolean hasCode = !agent.hooks().isEmpty();
        boolean mayBeHandedOn = agent.nodes().stream().anyMatch(NodeModel::needsInstance);
        Set<String> used = agent.templates().stream()
                .flatMap(template -> template.components().stream())
                .collect(Collectors.toSet());
        agent.components().stream()
                .filter(component -> !isTools
                        && !hasCode
                        && !mayBeHandedOn
                        && !component.mayBeUnused()
                        && !used.contains(component.name()))
                .forEach(component -> report.warning(
                        Problem.CONFIGURATION_UNUSED,
                        component.origin(),
                        component.name(),
                        agent.display(),
                        component.name()));
    }
}
