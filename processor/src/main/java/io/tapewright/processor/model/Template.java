package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * A piece that is a variable.
     *
     * @param path the name as the template has it, such as {@code place.city}
     */
    public record Variable(String path, Value value) implements Part {}

    /** The template was to be read from a file that there is not. */
    public record MissingFile(String file) implements Part {}

    /** The template is written in another member of the annotation too. */
    public record WrittenTwice(String other) implements Part {}

    /** What a variable stands for. */
    public sealed interface Value {}

    /** What the node knows itself. */
    public enum Given implements Value {
        STEPS,
        TOOLS;

        /** The name in templates. */
        public String variable() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A component of the agent's record, or a part of one.
     *
     * @param accessors the methods to call, from the agent on
     * @param type the type of the value, as messages show it
     * @param isText whether it is a string
     * @param fault why its text would be of no use to a model, if it would
     */
    public record Configured(List<String> accessors, String type, boolean isText, Optional<Fault> fault)
            implements Value {}

    /** What has no text that a model could use. */
    public enum Fault {
        ARRAY,
        OPTIONAL,
        NULLABLE,
        RECORD,
        OBJECT
    }

    /**
     * Nothing.
     *
     * @param owner the type that has no such part
     * @param name the part that it has not
     * @param candidates the parts that it has
     */
    public record Unknown(String owner, String name, List<String> candidates) implements Value {}

    /** The variables, each once, in order. */
    public List<Variable> variables() {
        return parts.stream()
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .distinct()
                .toList();
    }

    /** The components of the agent's record that are used. */
    public Set<String> components() {
        return variables().stream()
                .filter(variable -> variable.value() instanceof Configured)
                .map(variable -> ((Configured) variable.value()).accessors().get(0))
                .collect(Collectors.toSet());
    }
}
