package io.tapewright.processor.read;

import io.tapewright.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * Takes templates apart: {@code {name}} and {@code {name.part}} are variables, {@code {{name}}} the text {@code {name}}, other
 * braces are text.
 */
final class TemplateReader {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final String PATH = NAME + "(?:\\." + NAME + ")*";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\{(?<literal>" + PATH + ")}|(?<name>" + PATH + "))}");

    private final Compilation compilation;
    private final VariableReader variables;

    /**
     * Made for an agent.
     *
     * @param agent the type whose components are the variables
     */
    TemplateReader(Compilation compilation, TypeElement agent) {
        this.compilation = compilation;
        this.variables = new VariableReader(compilation, agent);
    }

    /** The template in a member of an annotation, or in the file that {@code …File} names; nothing if neither is written. */
    Optional<Template> read(Mirror annotation, String member) {
        String text = annotation.text(member);
        String fileMember = member + "File";
        String file = annotation.text(fileMember);
        if (file.isEmpty()) {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Template(member, parts(text), annotation.origin(member)));
        }
        List<Template.Part> parts = text.isEmpty()
                ? compilation
                        .textFile(annotation.element(), file)
                        .map(this::parts)
                        .orElseGet(() -> List.of(new Template.MissingFile(file)))
                : List.of(new Template.WrittenTwice(member));
        return Optional.of(new Template(fileMember, parts, annotation.origin(fileMember)));
    }

    private List<Template.Part> parts(String text) {
        List<Template.Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literal.append(text, from, matcher.start());
            from = matcher.end();
            String path = matcher.group("name");
            if (path == null) {
                literal.append('{').append(matcher.group("literal")).append('}');
            } else {
                addLiteral(literal, parts);
                parts.add(new Template.Variable(path, variables.value(path)));
            }
        }
        literal.append(text, from, text.length());
        addLiteral(literal, parts);
        return List.copyOf(parts);
    }

    private static void addLiteral(StringBuilder literal, List<Template.Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Template.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
