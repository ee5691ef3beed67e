package io.tapewright.step;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.Optional;

/**
 * All that is known of a type of steps: its kind, its schema, how it is read and how it is written. One description serves the
 * model's prompt, the model's answer and the tape.
 *
 * <p>The processor generates one for each {@code @Step}; {@link #of} makes one by hand. Immutable and thread-safe.
 *
 * @param <S> the Java type
 */
public abstract class StepType<S extends TapeStep> {
    private final Class<S> javaType;
    private final String kind;
    private final String description;
    private final ObjectSchema schema;

    /**
     * @param javaType the class of the steps
     * @param kind what {@code kind} says in JSON, in snake_case
     * @param description what the step means, for a model; empty for nothing
     * @param schema the schema of the step's properties, without {@code kind}
     */
    protected StepType(Class<S> javaType, String kind, String description, ObjectSchema schema) {
        this.javaType = javaType;
        this.kind = kind;
        this.description = description;
        this.schema = schema;
    }

    /** Starts the description of a step type by hand. */
    public static <S extends TapeStep> DescribedStepType.Builder<S> of(
            Class<S> javaType, String kind, String description) {
        return new DescribedStepType.Builder<>(javaType, kind, description);
    }

    /** The class of the steps. */
    public final Class<S> javaType() {
        return javaType;
    }

    /** Whether a step is one of those that this describes: usually, whether it is of the class. */
    public boolean describes(TapeStep step) {
        return step.getClass() == javaType;
    }

    /** What {@code kind} says in JSON. */
    public final String kind() {
        return kind;
    }

    /** What the step means, for a model; may be empty. */
    public final String description() {
        return description;
    }

    /** The schema of the step's properties, without {@code kind}. */
    public final ObjectSchema schema() {
        return schema;
    }

    /**
     * Reads a step. The value of a property {@code kind}, if there is one, does not count: whoever chose this type has looked at
     * it.
     *
     * @throws io.tapewright.json.JsonReadException if the object is not such a step
     */
    public abstract S read(JsonReader in);

    /** Writes the members of the step's object, all but {@code kind}; absent values are left out. */
    public abstract void writeProperties(S step, JsonWriter out);

    /**
     * Whether steps of this type consist of one text, so that a model can say them without any JSON. If so, {@link #ofText} and
     * {@link #textOf} convert them.
     */
    public boolean isText() {
        return false;
    }

    /**
     * The step that consists of a text.
     *
     * @throws UnsupportedOperationException if {@link #isText} is false
     */
    public S ofText(String text) {
        throw new UnsupportedOperationException("a step of kind " + kind + " is more than one text");
    }

    /**
     * The text that a step consists of.
     *
     * @throws UnsupportedOperationException if {@link #isText} is false
     */
    public String textOf(S step) {
        throw new UnsupportedOperationException("a step of kind " + kind + " is more than one text");
    }

    /** The text that a step consists of; empty if it is more than a text. */
    public final Optional<String> findText(TapeStep step) {
        try {
            return isText() ? Optional.of(textOf(javaType.cast(step))) : Optional.empty();
        } catch (IllegalArgumentException richer) {
            return Optional.empty(); // a value that could have been a string and is not, as AssistantThought may have
        }
    }

    /**
     * The step as an object with {@code kind} in front.
     *
     * @param wireKind what {@code kind} says; usually {@link #kind()}
     */
    public final void write(TapeStep step, String wireKind, JsonWriter out) {
        out.beginObject().name("kind").value(wireKind);
        writeProperties(javaType.cast(step), out);
        out.endObject();
    }

    /** The step as JSON on one line, with {@code kind}. */
    public final JsonValue toJson(TapeStep step) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        write(step, kind, out);
        return out.toValue();
    }

    // ---- what a model is shown

    /** The step as data for a model: without nulls at any depth, and without what only the tape is to know. */
    public JsonValue llmDict(TapeStep step) {
        return toJson(step).withoutNulls();
    }

    /** The step as a model is shown it among other steps: JSON on several lines. */
    public String view(TapeStep step) {
        return JsonWriter.of(JsonWriter.Layout.INDENTED).value(llmDict(step)).toString();
    }

    /** The step as a model is shown it where the prompt would become too long; mostly {@link #view}. */
    public final String shortView(TapeStep step) {
        return view(shortened(step));
    }

    /** The step in its {@link Shortenable shorter form}; itself if it has none. */
    public TapeStep shortened(TapeStep step) {
        return step instanceof Shortenable longer ? javaType.cast(longer.shortened()) : step;
    }

    /** The kind and the class. */
    @Override
    public final String toString() {
        return kind + " (" + javaType.getName() + ")";
    }
}
