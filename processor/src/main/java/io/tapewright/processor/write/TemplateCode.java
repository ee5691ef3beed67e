package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Templates as lambdas. */
final class TemplateCode {
    private static final Set<String> GIVEN = Set.of("steps", "tools");

    private final AgentModel agent;
    private final String agentVariable;
    private final String promptVariable;

    TemplateCode(AgentModel agent, String agentVariable) {
        this.agent = agent;
        this.agentVariable = agentVariable;
        this.promptVariable = agentVariable.equals("prompt") ? "variables" : "prompt";
    }

    /** A template as a lambda from the prompt's variables to the text. */
    CodeBlock lambda(Template template) {
        List<CodeBlock> parts = new ArrayList<>();
        if (startsWithOtherThanText(template)) {
            parts.add(CodeBlock.of("\"\""));
        }
        template.parts().forEach(part -> parts.add(part(part)));
        return CodeBlock.of("$N -> $L", promptVariable, CodeBlock.join(parts, " + "));
    }

    /** Whether a template refers to the agent's configuration. */
    static boolean usesConfiguration(Template template) {
        return !GIVEN.containsAll(template.variables());
    }

    private CodeBlock part(Template.Part part) {
        if (part instanceof Template.Literal literal) {
            return Texts.of(literal.text());
        }
        String name = ((Template.Variable) part).name();
        return CodeBlock.of("$N.$N()", GIVEN.contains(name) ? promptVariable : agentVariable, name);
    }

    /** Whether the first operand is a component that is no string, so that {@code +} would not make one. */
    private boolean startsWithOtherThanText(Template template) {
        return template.parts().get(0) instanceof Template.Variable first
                && agent.components().stream()
                        .anyMatch(component -> component.name().equals(first.name()) && !component.isText());
    }
}
