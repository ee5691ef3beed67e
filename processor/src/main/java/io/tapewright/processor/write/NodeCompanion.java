package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Template;
import io.tapewright.processor.model.Transition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the companions of all nodes have in common: their names, and what they are made from. */
final class NodeCompanion {
    private final AgentModel agent;
    private final NodeModel node;
    private final ClassName agentType;
    private final ClassName name;
    private final String agentVariable;
    private final String hooksVariable;

    NodeCompanion(AgentModel agent, NodeModel node) {
        this.agent = agent;
        this.node = node;
        this.agentType = Names.of(agent.declaration().type());
        this.name = Names.node(agent, node);
        NameAllocator parameters = new NameAllocator();
        this.agentVariable = parameters.newName(Names.decapitalized(agentType.simpleName()));
        this.hooksVariable =
                parameters.newName(Names.decapitalized(node.declaration().type().simpleName()));
    }

    /** Whether the node is made from the agent's configuration, and not always the same. */
    static boolean needsConfiguration(AgentModel agent, NodeModel node) {
        return Stream.concat(system(agent, node).stream(), node.templates().stream())
                .anyMatch(TemplateCode::usesConfiguration);
    }

    /** The system prompt of a node that is sent one. */
    static Optional<Template> system(AgentModel agent, NodeModel node) {
        return node.isPrompted() ? node.system().or(agent::system) : Optional.empty();
    }

    /** Starts the class. */
    TypeSpec.Builder start() {
        return TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The node $L of {@link $T}. Generated from {@code $L}.\n",
                        JavadocText.code(node.name()),
                        agentType,
                        node.display())
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(String.class, "NAME", Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("What tapes call the node.\n")
                        .initializer("$L", Texts.quoted(node.name()))
                        .build());
    }

    /** A constructor that nobody calls. */
    static MethodSpec constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    /** Starts the method that makes the node, from the configuration and from the user's instance where it needs them. */
    MethodSpec.Builder create(ClassName made) {
        boolean isConfigured = needsConfiguration(agent, node);
        MethodSpec.Builder method = MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.STATIC)
                .returns(made)
                .addJavadoc(isConfigured ? "The node with an agent's configuration.\n" : "The node.\n");
        if (isConfigured) {
            method.addParameter(agentType, agentVariable);
        }
        ClassName type = Names.of(node.declaration().type());
        if (node.needsInstance()) {
            method.addParameter(type, hooksVariable);
        } else if (!node.hooks().isEmpty()) {
            method.addStatement("$T $N = new $T()", type, hooksVariable, type);
        }
        return method;
    }

    /** The variable that holds the agent's configuration. */
    TemplateCode templates() {
        return new TemplateCode(agentVariable);
    }

    /** What the node's class does itself. */
    CodeBlock hook() {
        return CodeBlock.of("$N", hooksVariable);
    }

    /** What chooses among the targets, and their names by class. */
    CodeBlock hookWithTargets() {
        CodeBlock targets = node.targets().stream()
                .map(target ->
                        CodeBlock.of("$T.entry($T.class, $L)", Map.class, Names.of(target.node()), target(target)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L, $T.ofEntries($L)", hook(), Map.class, targets);
    }

    /** What tapes call the node where a transition leads. */
    CodeBlock target(Transition transition) {
        ClassName target = agent.node(transition.node())
                .map(other -> Names.node(agent, other))
                .orElseThrow();
        return target.equals(name) ? CodeBlock.of("NAME") : CodeBlock.of("$T.NAME", target);
    }
}
