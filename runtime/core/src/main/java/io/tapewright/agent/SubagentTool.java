package io.tapewright.agent;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.Call;
import io.tapewright.step.ObjectSchema;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.tool.ToolSpec;
import java.util.List;

/**
 * A subagent as a tool: the function {@code call_<name>}, whose parameters are the subagent's input. On tapes such a call is a
 * {@link Call} like any other; its content is the input as JSON, or the text of which the input consists.
 *
 * <p>The processor generates one for each agent that declares an input. Immutable and thread-safe.
 *
 * @param <I> the record of the input
 */
public abstract class SubagentTool<I> extends StepType<Call> {
    private final String agentName;

    /**
     * @param agentName what tapes call the subagent
     * @param description when to call it, for a model
     * @param input the schema of the input
     */
    protected SubagentTool(String agentName, String description, ObjectSchema input) {
        super(Call.class, "call_" + agentName, description, input);
        this.agentName = agentName;
    }

    /** Reads an input; a property {@code kind}, if there is one, does not count. */
    protected abstract I readInput(JsonReader in);

    /** Writes the members of an input's object. */
    protected abstract void writeInput(I input, JsonWriter out);

    /**
     * The input that the content of a call stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    protected I ofContent(String content) {
        try {
            JsonReader in = JsonReader.of(content);
            I input = readInput(in);
            in.end();
            return input;
        } catch (JsonReadException noInput) {
            throw new IllegalArgumentException(
                    "The content of a call of " + agentName + " is no input of it: " + noInput.getMessage(), noInput);
        }
    }

    /** The content of a call with an input. */
    protected String contentOf(I input) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        writeInput(input, out);
        return out.endObject().toString();
    }

    /** The call of the subagent with an input. */
    public final Call call(I input) {
        return new Call(agentName, contentOf(input));
    }

    /**
     * The input of a call of the subagent.
     *
     * @throws IllegalArgumentException if the call was not made with one
     */
    public final I input(Call call) {
        return ofContent(call.content());
    }

    /** The function, for prompts that only show it. */
    public final List<ToolSpec> specs() {
        return List.of(ToolSpec.of(kind(), description(), schema()));
    }

    /** {@inheritDoc} These are calls of the one subagent. */
    @Override
    public final boolean describes(TapeStep step) {
        return step instanceof Call call && call.agentName().equals(agentName);
    }

    @Override
    public final Call read(JsonReader in) {
        return call(readInput(in));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the call has a content that no call of the function has
     */
    @Override
    public final void writeProperties(Call call, JsonWriter out) {
        I input = input(call);
        if (!contentOf(input).equals(call.content())) {
            throw new IllegalArgumentException(
                    "A call of " + kind() + " would be read with another content: " + contentOf(input));
        }
        writeInput(input, out);
    }
}
