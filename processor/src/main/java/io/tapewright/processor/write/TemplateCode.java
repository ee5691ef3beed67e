package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.Template;
import java.util.ArrayList;
import java.util.List;

/** Templates as lambdas. */
final class TemplateCode {
    private final String agentVariable;
    private final String promptVariable;

    TemplateCode(String agentVariable) {
        this.agentVariable = agentVariable;
        this.promptVariable = agentVariable.equals("prompt") ? "variables" : "prompt";
    }

    /** A template as a lambda from the prompt's variables to the text. */
    CodeBlock lambda(Template template) {
        return CodeBlock.of("$N -> $L", promptVariable, text(template));
    }

    /** A template as a string. */
    CodeBlock text(Template template) {
        List<CodeBlock> parts = new ArrayList<>();
        if (startsWithOtherThanText(template)) {
            parts.add(CodeBlock.of("\"\""));
        }
        template.parts().forEach(part -> parts.add(part(part)));
        return CodeBlock.join(parts, " + ");
    }

    /** Whether a template refers to the agent's configuration. */
    static boolean usesConfiguration(Template template) {
        return !template.components().isEmpty();
    }

    private CodeBlock part(Template.Part part) {
        if (part instanceof Template.Literal literal) {
            return Texts.of(literal.text());
        }
        Template.Value value = ((Template.Variable) part).value();
        return value instanceof Template.Configured configured
                ? CodeBlock.of("$N.$L()", agentVariable, String.join("().", configured.accessors()))
                : CodeBlock.of("$N.$L()", promptVariable, ((Template.Given) value).variable());
    }

    /** Whether the first operand is a component that is no string, so that {@code +} would not make one. */
    private static boolean startsWithOtherThanText(Template template) {
        return template.parts().get(0) instanceof Template.Variable first
                && first.value() instanceof Template.Configured configured
                && !configured.isText();
    }
}
