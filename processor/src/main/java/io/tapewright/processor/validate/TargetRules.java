package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Declaration;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;

/** Annotations stand on declarations that generated code can use. */
final class TargetRules {
    private final Report report;

    TargetRules(Report report) {
        this.report = report;
    }

    void check(StepModel step) {
        Declaration declaration = step.declaration();
        if (!declaration.isRecord() && !declaration.isClass()) {
            report(Problem.STEP_NOT_RECORD, declaration);
            return;
        }
        // what is inner is told below
        if (step.objection().isPresent() && !declaration.isInner()) {
            report.error(
                    Problem.STEP_NOT_CANONICAL,
                    declaration.origin(),
                    declaration.type().display(),
                    step.objection().get());
        }
        if (declaration.isGeneric()) {
            report.error(
                    Problem.STEP_GENERIC,
                    declaration.origin(),
                    declaration.type().display());
        }
        checkReachable("Step", declaration);
    }

    void check(PartModel part) {
        Declaration declaration = part.declaration();
        if (!declaration.isRecord()) {
            report(Problem.PART_NOT_RECORD, declaration);
            return;
        }
        checkNotGeneric("Part", declaration);
        checkReachable("Part", declaration);
        if (TypeShape.isAnyRecursive(part.shape().properties())) {
            report(Problem.PART_RECURSIVE, declaration);
        }
    }

    void check(ToolClassModel tools) {
        Declaration declaration = tools.declaration();
        if (declaration.form().equals("annotation type")) {
            report(Problem.TOOLS_NOT_CLASS, declaration);
            return;
        }
        checkNotGeneric("Tool", declaration);
        checkReachable("Tool", declaration);
        tools.tools().forEach(tool -> check(tools, tool));
    }

    void check(AgentModel agent) {
        Declaration declaration = agent.declaration();
        if (!declaration.isRecord() && !declaration.isClass()) {
            report(Problem.AGENT_NOT_CLASS, declaration);
            return;
        }
        checkNotGeneric("Agent", declaration);
        checkReachable("Agent", declaration);
        agent.nodes().stream()
                .filter(NodeModel::isAnnotated)
                .forEach(node -> checkReachable("Node", node.declaration()));
    }

    private void check(ToolClassModel tools, ToolModel tool) {
        String type = tools.declaration().type().display();
        if (!tool.isPublic()) {
            report.error(Problem.TOOL_NOT_PUBLIC, tool.origin(), type, tool.javaName());
        }
        if (tool.isGeneric()) {
            report.error(Problem.TOOL_GENERIC, tool.origin(), type, tool.javaName());
        }
    }

    private void report(Problem problem, Declaration declaration) {
        String display = declaration.type().display();
        report.error(
                problem,
                declaration.origin(),
                declaration.form(),
                display,
                declaration.type().simpleName());
    }

    private void checkReachable(String annotation, Declaration declaration) {
        String type = declaration.type().display();
        if (declaration.isPrivate()) {
            report.error(Problem.TYPE_PRIVATE, declaration.origin(), annotation, type);
        } else if (declaration.isInner()) {
            report.error(Problem.TYPE_INNER, declaration.origin(), annotation, type);
        }
    }

    private void checkNotGeneric(String annotation, Declaration declaration) {
        if (declaration.isGeneric()) {
            report.error(
                    Problem.TYPE_GENERIC,
                    declaration.origin(),
                    annotation,
                    declaration.type().display());
        }
    }
}
