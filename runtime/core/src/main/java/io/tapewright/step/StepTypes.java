package io.tapewright.step;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The step types that a tape may hold, found by class and by kind. The built-in ones are always among them.
 *
 * <p>Immutable and thread-safe.
 */
public final class StepTypes {
    private static final StepTypes BUILT_IN = new StepTypes(List.of(
            UserStep.TYPE,
            SystemStep.TYPE,
            // before AssistantStep: of two types of one kind the first that reads is taken
            ToolCalls.TYPE,
            AssistantStep.TYPE,
            AssistantThought.TYPE,
            AssistantAnswer.TYPE,
            ReasoningThought.TYPE,
            ToolResult.TYPE,
            ToolCallAction.TYPE,
            SetNextNode.TYPE,
            Jump.TYPE,
            Branch.TYPE,
            Pass.TYPE,
            Call.TYPE,
            Respond.TYPE,
            Broadcast.TYPE,
            FinalStep.TYPE,
            FinalObservation.TYPE,
            LlmOutputParsingFailure.TYPE,
            ActionExecutionFailure.TYPE,
            ApprovalRequired.TYPE,
            Approval.TYPE,
            MakeObservation.TYPE,
            Annotation.TYPE,
            AnnotationAction.TYPE,
            AnnotatorFreeFormThought.TYPE,
            ExecuteCode.TYPE,
            CodeExecutionResult.TYPE,
            ImageObservation.TYPE,
            VideoObservation.TYPE,
            UnknownStep.TYPE));

    private final Map<Class<?>, StepType<?>> byClass = new LinkedHashMap<>();
    private final Map<String, List<StepType<?>>> byKind = new LinkedHashMap<>();

    private StepTypes(Collection<StepType<?>> types) {
        for (StepType<?> type : types) {
            byClass.put(type.javaType(), type);
            byKind.computeIfAbsent(type.kind(), kind -> new ArrayList<>()).add(type);
        }
    }

    /** The types that every tape knows. */
    public static StepTypes builtIn() {
        return BUILT_IN;
    }

    /** These types and others; one that is among these already is not added again. */
    public StepTypes and(StepType<?>... more) {
        return and(Arrays.asList(more));
    }

    /**
     * These types and others; one that is among these already is not added again.
     *
     * @throws IllegalArgumentException if another type has the same kind
     */
    public StepTypes and(Collection<? extends StepType<?>> more) {
        StepTypes all = this;
        for (StepType<?> type : more) {
            all = all.with(type);
        }
        return all;
    }

    private StepTypes with(StepType<?> type) {
        if (byClass.containsKey(type.javaType())) {
            return this;
        }
        refuseTakenKind(type);
        List<StepType<?>> types = new ArrayList<>(byClass.values());
        types.add(type);
        return new StepTypes(types);
    }

    private void refuseTakenKind(StepType<?> type) {
        if (byKind.containsKey(type.kind())) {
            throw new IllegalArgumentException("two step types have the kind " + type.kind() + ": " + type + " and "
                    + byKind.get(type.kind()).get(0));
        }
    }

    /** All types, the built-in ones first. */
    public Collection<StepType<?>> all() {
        return List.copyOf(byClass.values());
    }

    /**
     * The type of a step.
     *
     * @throws IllegalArgumentException if it is none of these types
     */
    public StepType<?> of(TapeStep step) {
        StepType<?> type = byClass.get(step.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    step.getClass().getName()
                            + " is not among the step types of this agent. Name it in emits of a node or in @Agent(steps = …).");
        }
        return type;
    }

    /**
     * Reads a step from an object with a {@code kind}; one of an unknown kind becomes a {@link ForeignStep}.
     *
     * @throws JsonReadException if the kind is known but the object is not such a step
     */
    public TapeStep read(JsonValue data) {
        String kind = JsonReader.of(data.json()).peekString("kind");
        List<StepType<?>> candidates = kind == null ? null : byKind.get(kind);
        return candidates == null ? new ForeignStep(kind == null ? "" : kind, data) : readAsOneOf(candidates, data);
    }

    private static TapeStep readAsOneOf(List<StepType<?>> candidates, JsonValue data) {
        @Nullable JsonReadException failure = null;
        for (StepType<?> type : candidates) {
            try {
                return type.read(JsonReader.of(data.json()));
            } catch (JsonReadException notThisOne) {
                failure = notThisOne; // the last candidate is the plainest type of the kind, so its error helps most
            }
        }
        throw failure == null ? new IllegalStateException("a kind without types") : failure;
    }

    /**
     * Whether two steps say the same: they are of one type, and their JSON is the same. So arrays and byte arrays are compared by
     * their content, numbers by their value, and the order of properties does not count. The ids of tool calls do not count either,
     * as other wires make other ones; arguments of calls are compared as JSON, whether they came as an object or as its text.
     *
     * <p>This is the comparison of {@link io.tapewright.agent.TapeAgent#reuse reuse}, and of the law that what is written as a
     * completion is read as the same steps.
     */
    public boolean sameData(TapeStep left, TapeStep right) {
        return left.getClass() == right.getClass() && data(left).equals(data(right));
    }

    /** Whether two lists have steps that {@linkplain #sameData(TapeStep, TapeStep) say the same}, one by one. */
    public boolean sameData(List<? extends TapeStep> left, List<? extends TapeStep> right) {
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(i -> sameData(left.get(i), right.get(i)));
    }

    /** What {@link #sameData} compares of a step. */
    public JsonValue data(TapeStep step) {
        return write(StepData.comparable(step));
    }

    /** Writes a step as an object with {@code kind}. */
    public JsonValue write(TapeStep step) {
        return step instanceof ForeignStep foreign ? foreign.data() : of(step).toJson(step);
    }
}
