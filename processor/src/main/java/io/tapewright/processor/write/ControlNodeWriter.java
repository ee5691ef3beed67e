package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.Transition;
import io.tapewright.processor.model.TypeUse;

/** Writes the companion of a node that emits nothing: it calls a subagent, or only says which node runs next. */
final class ControlNodeWriter {
    private final NodeModel node;
    private final NodeCompanion companion;

    ControlNodeWriter(AgentModel agent, NodeModel node) {
        this.node = node;
        this.companion = new NodeCompanion(agent, node);
    }

    TypeSpec.Builder write() {
        return companion
                .start()
                .addMethod(NodeCompanion.constructor())
                .addMethod(companion
                        .create(type())
                        .addStatement("return $L", made())
                        .build());
    }

    private ClassName type() {
        return switch (node.form()) {
            case CALL -> RuntimeTypes.CALL_SUBAGENT;
            case SELECTION -> RuntimeTypes.CONTROL_FLOW_NODE;
            case ROUTES -> RuntimeTypes.OBSERVATION_CONTROL_NODE;
            case GO_TO -> RuntimeTypes.GO_TO;
            case STANDARD -> throw new IllegalArgumentException("no control node: " + node.display());
        };
    }

    private CodeBlock made() {
        return switch (node.form()) {
            case CALL -> call();
            case SELECTION -> CodeBlock.of("$T.of(NAME, $L)", type(), companion.hookWithTargets());
            case ROUTES -> routes();
            default ->
                CodeBlock.of(
                        "new $T(NAME, $L)", type(), companion.target(node.next().get(0)));
        };
    }

    private CodeBlock call() {
        ClassName called = Names.agent(node.call().agent().orElseThrow().type());
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of(NAME, $T.NAME)", type(), called);
        node.call()
                .content()
                .ifPresent(content ->
                        code.add("\n.content($L)", companion.templates().text(content)));
        for (TypeUse input : node.call().inputs()) {
            code.add("\n.input($T.NAME)", Names.agent(input.type()));
        }
        node.next().forEach(next -> code.add("\n.next($L)", companion.target(next)));
        return code.build();
    }

    private CodeBlock routes() {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of(NAME)", type());
        for (Transition route : node.next()) {
            CodeBlock target = companion.target(route);
            for (StepReference observation : route.steps()) {
                code.add("\n.next($T.class, $L)", Names.of(observation.type()), target);
            }
            if (route.after().isEmpty()) {
                code.add("\n.next($L)", target);
            }
        }
        return code.build();
    }
}
