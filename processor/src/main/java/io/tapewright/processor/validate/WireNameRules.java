package io.tapewright.processor.validate;

import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.StepReference.Source;
import io.tapewright.processor.model.WireName;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A node gives other names only to steps that it emits, and all of them can still be told apart. */
final class WireNameRules {
    /** What calls of tools are called in every union. */
    private static final String TOOL_CALL = "tool_call";

    private final Report report;

    WireNameRules(Report report) {
        this.report = report;
    }

    void check(NodeModel node) {
        Set<JavaType> named = new HashSet<>();
        for (WireName wireName : node.wireNames()) {
            checkStep(node, wireName);
            checkName(node, wireName);
            if (!named.add(wireName.step())) {
                report.error(
                        Problem.WIRE_NAME_TWICE,
                        wireName.stepOrigin(),
                        node.display(),
                        wireName.step().display());
            }
        }
        checkDifferent(node);
    }

    private void checkStep(NodeModel node, WireName wireName) {
        Optional<StepReference> step = node.emits().stream()
                .filter(emitted -> emitted.type().equals(wireName.step()))
                .findFirst();
        if (step.isEmpty()) {
            List<String> emitted =
                    node.emits().stream().map(other -> other.type().display()).toList();
            report.error(
                    Problem.WIRE_NAME_OF_NO_STEP,
                    wireName.stepOrigin(),
                    node.display(),
                    wireName.step().display(),
                    Suggestion.among(emitted, wireName.step().display()));
        } else if (step.get().source() == Source.TOOL_CALLS) {
            report.error(Problem.WIRE_NAME_OF_CALLS, wireName.stepOrigin(), node.display());
        } else if (step.get().is("Call") && !node.functions().isEmpty()) {
            String function = String.join(", ", node.functions().get(0).names());
            report.error(Problem.WIRE_NAME_OF_SUBAGENTS, wireName.stepOrigin(), node.display(), function);
        }
    }

    private void checkName(NodeModel node, WireName wireName) {
        if (!ToolRules.NAME.matcher(wireName.name()).matches()) {
            report.error(
                    Problem.WIRE_NAME_INVALID,
                    wireName.nameOrigin(),
                    node.display(),
                    wireName.step().display(),
                    wireName.name());
        } else if (wireName.name().equals(TOOL_CALL)) {
            report.error(
                    Problem.WIRE_NAME_RESERVED,
                    wireName.nameOrigin(),
                    node.display(),
                    wireName.step().display());
        }
    }

    /** Kinds that are the same without any other name are reported where the kinds are looked at. */
    private void checkDifferent(NodeModel node) {
        Map<String, StepReference> byName = new HashMap<>();
        for (StepReference step : node.emits()) {
            StepReference other = byName.putIfAbsent(node.wireKind(step), step);
            if (other != null && !other.type().equals(step.type())) {
                node.wireName(step)
                        .or(() -> node.wireName(other))
                        .filter(wireName -> !wireName.name().equals(TOOL_CALL))
                        .ifPresent(wireName -> report.error(
                                Problem.WIRE_NAME_TAKEN,
                                wireName.nameOrigin(),
                                node.display(),
                                other.type().displayBeside(step.type()),
                                step.type().displayBeside(other.type()),
                                wireName.name()));
            }
        }
    }
}
