package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Hook;
import io.tapewright.processor.model.NodeForm;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Template;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a node's class does itself goes together, and with what its annotation says. */
final class HookRules {
    /** Which hooks are never called where another is there. */
    private static final Map<Hook, List<Hook>> SILENCED = Map.of(
            Hook.GIVES_STEPS,
            List.of(
                    Hook.MAKES_PROMPT,
                    Hook.DESCRIBES_STEPS,
                    Hook.CHOOSES_HISTORY,
                    Hook.SHOWS_STEPS,
                    Hook.GENERATES_STEPS,
                    Hook.PARSES_COMPLETION),
            Hook.GENERATES_STEPS,
            List.of(Hook.PARSES_COMPLETION),
            Hook.MAKES_PROMPT,
            List.of(Hook.DESCRIBES_STEPS, Hook.CHOOSES_HISTORY, Hook.SHOWS_STEPS));

    private final Report report;

    HookRules(Report report) {
        this.report = report;
    }

    void check(AgentModel agent) {
        agent.nodes().forEach(node -> check(agent, node));
    }

    private void check(AgentModel agent, NodeModel node) {
        if (node.form() == NodeForm.STANDARD) {
            checkSilenced(node);
        }
        boolean chooses = node.has(Hook.CHOOSES_NEXT_NODE) || node.has(Hook.SELECTS_NODE);
        if (chooses && node.targets().isEmpty()) {
            report.error(Problem.TARGETS_MISSING, node.declaration().origin(), node.display());
        }
        if (!chooses && !node.targets().isEmpty()) {
            report.error(Problem.TARGETS_UNUSED, node.targetsOrigin(), node.display());
        }
        node.targets().forEach(target -> checkTarget(agent, node, target));
    }

    /** Of nodes that ask no model and give no steps other rules say what is not used. */
    private void checkSilenced(NodeModel node) {
        SILENCED.forEach((hook, silenced) -> silenced.stream()
                .filter(other -> node.has(hook) && node.has(other))
                .forEach(other -> report.error(
                        Problem.HOOK_NEVER_CALLED,
                        node.declaration().origin(),
                        node.display(),
                        other.interfaceName(),
                        hook.interfaceName())));
        hiding(node)
                .ifPresent(hook -> node.promptTemplates().stream()
                        .filter(template -> hook != Hook.DESCRIBES_STEPS || isStepsPrompt(template))
                        .forEach(template -> report.error(
                                Problem.HOOK_HIDES_TEXT,
                                template.origin(),
                                node.display(),
                                template.member(),
                                hook.interfaceName())));
    }

    private void checkTarget(AgentModel agent, NodeModel node, Transition target) {
        if (agent.node(target.node()).isEmpty()) {
            List<String> names = agent.nodes().stream().map(NodeModel::display).toList();
            report.error(
                    Problem.UNKNOWN_NEXT_NODE,
                    target.nodeOrigin(),
                    node.display(),
                    target.node().display(),
                    agent.display(),
                    Suggestion.among(names, target.node().display()));
        }
    }

    /** The hook because of which texts of the annotation are not sent. */
    private static Optional<Hook> hiding(NodeModel node) {
        return List.of(Hook.GIVES_STEPS, Hook.MAKES_PROMPT, Hook.DESCRIBES_STEPS).stream()
                .filter(node::has)
                .findFirst();
    }

    private static boolean isStepsPrompt(Template template) {
        return template.member().startsWith("stepsPrompt");
    }
}
