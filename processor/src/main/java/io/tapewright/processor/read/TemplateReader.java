package io.tapewright.processor.read;

import io.tapewright.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes templates apart: {@code {name}} is a variable, {@code {{name}}} the text {@code {name}}, other braces are text. */
final class TemplateReader {
    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\{(?<literal>[\\p{L}_$][\\p{L}\\p{N}_$]*)}|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*))}");

    private TemplateReader() {}

    /** The template in a member of an annotation; nothing if it is empty or not written. */
    static Optional<Template> read(Mirror annotation, String member) {
        String text = annotation.text(member);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Template(member, parts(text), annotation.origin(member)));
    }

    private static List<Template.Part> parts(String text) {
        List<Template.Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literal.append(text, from, matcher.start());
            from = matcher.end();
            String name = matcher.group("name");
            if (name == null) {
                literal.append('{').append(matcher.group("literal")).append('}');
            } else {
                addLiteral(literal, parts);
                parts.add(new Template.Variable(name));
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
