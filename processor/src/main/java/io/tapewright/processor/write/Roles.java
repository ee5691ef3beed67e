package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The models that the nodes of an agent ask, by role: a constant for each, in the companion of the agent. */
final class Roles {
    private final AgentModel agent;
    private final NameAllocator constants = new NameAllocator();

    Roles(AgentModel agent) {
        this.agent = agent;
        List.of("NAME", "STEPS", "CODEC").forEach(constants::newName);
        agent.roles().forEach(role -> constants.newName(Names.constant(role), role));
    }

    /** The role that a node names. */
    CodeBlock of(NodeModel node) {
        return CodeBlock.of("$T.$N", Names.agent(agent.declaration().type()), constants.get(node.role()));
    }

    /** The constants. */
    List<FieldSpec> constants() {
        return agent.roles().stream().map(this::constant).toList();
    }

    private FieldSpec constant(String role) {
        List<String> nodes = agent.nodes().stream()
                .filter(node -> node.role().equals(role))
                .map(node -> "{@code " + node.declaration().type().simpleName() + "}")
                .toList();
        return FieldSpec.builder(String.class, constants.get(role), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The role of the model that $L.\n", asks(nodes))
                .initializer("$L", Texts.quoted(role))
                .build();
    }

    private static String asks(List<String> nodes) {
        return String.join(" and ", nodes) + (nodes.size() == 1 ? " asks" : " ask");
    }

    /** What else the builder needs than one model. */
    CodeBlock documentation() {
        return agent.roles().stream()
                .map(role -> CodeBlock.of("{@link #$N}", constants.get(role)))
                .reduce((one, other) -> CodeBlock.of("$L and $L", one, other))
                .map(all -> CodeBlock.of(" for each role: $L", all))
                .orElse(CodeBlock.of(""));
    }
}
