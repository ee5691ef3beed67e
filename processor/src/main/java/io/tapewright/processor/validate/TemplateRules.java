package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Template;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Every variable of a template has a value. */
final class TemplateRules {
    private static final List<String> GIVEN = List.of("steps", "tools");

    private final Report report;

    TemplateRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        List<String> known = new ArrayList<>();
        for (AgentModel.Component component : agent.components()) {
            known.add(component.name());
            if (GIVEN.contains(component.name())) {
                report.error(Problem.VARIABLE_RESERVED, component.origin(), component.name(), agent.display());
            }
        }
        known.addAll(GIVEN);
        agent.system().ifPresent(template -> check(agent, template, agent.display(), known));
        agent.nodes()
                .forEach(node -> node.templates().forEach(template -> check(agent, template, node.display(), known)));
    }

    private void check(AgentModel agent, Template template, String owner, List<String> known) {
        for (String variable : template.variables()) {
            if (!known.contains(variable)) {
                report.error(
                        Problem.UNKNOWN_VARIABLE,
                        template.origin(),
                        template.member(),
                        owner,
                        variable,
                        agent.display(),
                        Suggestion.among(known, variable),
                        variable);
            }
        }
    }
}
