package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;

/**
 * A text with variables.
 *
 * @param member the member of the annotation that it is the value of
 */
public record Template(String member, List<Part> parts, Origin origin) {

    /** A piece of a template. */
    public sealed interface Part {}

    /** A piece that is text. */
    public record Literal(String text) implements Part {}

    /** A piece that is a variable. */
    public record Variable(String name) implements Part {}

    /** The names of the variables, in order. */
    public List<String> variables() {
        return parts.stream()
                .filter(Variable.class::isInstance)
                .map(part -> ((Variable) part).name())
                .distinct()
                .toList();
    }
}
