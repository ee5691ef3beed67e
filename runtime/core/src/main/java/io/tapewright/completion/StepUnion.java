package io.tapewright.completion;

import io.tapewright.json.SchemaDefinitions;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.OutputSchema;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the completion of a node may hold: some step types, and perhaps calls of tools. Reads completions and writes them, in any
 * dialect that the types allow; {@link #write} is the inverse of {@link #read}.
 *
 * <p>Immutable and thread-safe.
 */
public final class StepUnion {
    private final List<Branch> branches;
    private final boolean allowsToolCalls;
    private final List<ToolSpec> tools;
    private final Optional<StepType<?>> textType;
    // ---- made when first asked for
    private final Map<Dialect, DialectCodec> codecs = new ConcurrentHashMap<>();
    private volatile @Nullable List<ToolSpec> functions;
    private volatile @Nullable OutputSchema outputSchema;

    /** A step type and what its {@code kind} is on the wire. */
    record Branch(StepType<?> type, String wireKind) {}

    private StepUnion(Builder builder) {
        this.branches = List.copyOf(builder.branches);
        this.allowsToolCalls = builder.allowsToolCalls;
        this.tools = List.copyOf(builder.tools);
        this.textType = onlyText(branches);
    }

    private static Optional<StepType<?>> onlyText(List<Branch> branches) {
        List<StepType<?>> texts = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.type().isText()) {
                texts.add(branch.type());
            }
        }
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    private static ToolSpec function(Branch branch) {
        StepType<?> type = branch.type();
        return ToolSpec.of(branch.wireKind(), type.description(), type.schema());
    }

    private DialectCodec codec(Dialect dialect) {
        Optional<String> objection = objection(dialect);
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get());
        }
        return switch (dialect) {
            case TEXT -> new TextCodec(this);
            case JSON -> new JsonCodec(this);
            case TOOLS -> new ToolsCodec(this);
            case STRUCTURED -> new StructuredCodec(this);
        };
    }

    /** Starts a union. */
    public static Builder builder() {
        return new Builder();
    }

    /** A union of step types under their own kinds. */
    public static StepUnion of(StepType<?>... types) {
        Builder builder = builder();
        for (StepType<?> type : types) {
            builder.step(type);
        }
        return builder.build();
    }

    /** The same union with calls of other tools; itself if it has no calls of tools. */
    public StepUnion withTools(UnaryOperator<List<ToolSpec>> change) {
        if (!allowsToolCalls) {
            return this;
        }
        Builder builder = new Builder();
        builder.branches.addAll(branches);
        return builder.toolCalls(change.apply(tools)).build();
    }

    // ---- contents

    List<Branch> branches() {
        return branches;
    }

    /** Whether a completion may call tools. */
    public boolean allowsToolCalls() {
        return allowsToolCalls;
    }

    /** The tools that a completion may call, as far as they are known before the run. */
    public List<ToolSpec> tools() {
        return tools;
    }

    /** The step types, without {@link ToolCalls}. */
    public List<StepType<?>> types() {
        return branches.stream().<StepType<?>>map(Branch::type).toList();
    }

    /** The step type that plain text stands for: the one type that consists of a text. Empty if there are none or several. */
    public Optional<StepType<?>> textType() {
        return textType;
    }

    /** The dialect that suits these types best, where nobody chose one. */
    public Dialect defaultDialect() {
        if (allowsToolCalls) {
            return Dialect.TOOLS;
        }
        return branches.size() == 1 && textType().isPresent() ? Dialect.TEXT : Dialect.JSON;
    }

    /** Why a dialect can't carry these types; empty if it can. */
    public Optional<String> objection(Dialect dialect) {
        return switch (dialect) {
            case TEXT -> objectionToText();
            case STRUCTURED -> objectionToStructured();
            case JSON, TOOLS -> Optional.empty();
        };
    }

    private Optional<String> objectionToText() {
        return textType().isPresent() && branches.size() == 1 && !allowsToolCalls
                ? Optional.empty()
                : Optional.of("TEXT carries one step type that consists of a single text, and nothing else; here are "
                        + describe() + ".");
    }

    private Optional<String> objectionToStructured() {
        return allowsToolCalls && tools.isEmpty()
                ? Optional.of(
                        "STRUCTURED has a schema that names each tool, but here are calls of tools of which none is"
                                + " known before the run.")
                : Optional.empty();
    }

    /** What may stand in a completion, for messages. */
    String describe() {
        String kinds = branches.stream().map(Branch::wireKind).collect(Collectors.joining(", "));
        if (!allowsToolCalls) {
            return kinds;
        }
        return kinds.isEmpty() ? "calls of tools" : kinds + " and calls of tools";
    }

    // ---- what a model is told

    /** The JSON schema of one step in the JSON dialect, on as many lines as there are alternatives. */
    public String schema() {
        return schema(SchemaFamily.PLAIN);
    }

    /** The same as a family of providers takes it. */
    public String schema(SchemaFamily family) {
        SchemaDefinitions definitions = new SchemaDefinitions();
        String step = schema(family, "\n", definitions);
        return step.substring(0, step.length() - 1) + definitions.asMember() + "}";
    }

    /**
     * The same as a part of a schema that gathers all definitions at its root.
     *
     * @param between what stands between the alternatives
     */
    String schema(SchemaFamily family, String between, SchemaDefinitions definitions) {
        List<String> alternatives = new ArrayList<>();
        for (Branch branch : branches) {
            StepType<?> type = branch.type();
            alternatives.add(type.schema().json(branch.wireKind(), type.description(), family, definitions));
        }
        for (ToolSpec tool : tools) {
            alternatives.add(JsonToolCalls.schema(tool, family, definitions));
        }
        return alternatives.size() == 1
                ? alternatives.get(0)
                : "{\"anyOf\": [" + between + String.join("," + between, alternatives) + between + "]}";
    }

    /** The JSON schema of a whole completion in the STRUCTURED dialect. */
    public OutputSchema outputSchema() {
        OutputSchema made = outputSchema;
        if (made == null) {
            made = StructuredCodec.schema(this);
            outputSchema = made;
        }
        return made;
    }

    /** The step types that the TOOLS dialect offers as functions: all but the one that plain text stands for. */
    public List<ToolSpec> functions() {
        List<ToolSpec> made = functions;
        if (made == null) {
            made = branches.stream()
                    .filter(branch -> !isText(branch.type()))
                    .map(StepUnion::function)
                    .toList();
            functions = made;
        }
        return made;
    }

    boolean isText(StepType<?> type) {
        return textType.isPresent() && textType.get() == type;
    }

    // ---- completions

    /**
     * Reads a completion, tolerantly.
     *
     * @param dialect how it is spoken
     * @param output the completion
     * @param position where on the tape the steps will stand; ids of tool calls that the model gave none are made of it
     * @throws UnreadableCompletionException if it is not what this union allows; the message is for the model
     */
    public List<TapeStep> read(Dialect dialect, LlmOutput output, int position) {
        List<StepReading> readings = readSteps(dialect, output, position, ReadingMode.TOLERANT);
        TapeStep[] steps = new TapeStep[readings.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = readings.get(i).step();
        }
        return List.of(steps);
    }

    /**
     * Reads a completion, and tells of each step what was repaired to read it.
     *
     * @param dialect how it is spoken
     * @param output the completion
     * @param position where on the tape the steps will stand; ids of tool calls that the model gave none are made of it
     * @param mode how much is put up with
     * @throws UnreadableCompletionException if it is not what this union allows; the message is for the model
     */
    public List<StepReading> readSteps(Dialect dialect, LlmOutput output, int position, ReadingMode mode) {
        return codecOf(dialect).read(output, position, mode);
    }

    /**
     * A tolerant reader of a completion that comes in pieces.
     *
     * @param dialect how it is spoken
     * @param position where on the tape the steps will stand; ids of tool calls that the model gave none are made of it
     */
    public CompletionReader reader(Dialect dialect, int position) {
        return reader(dialect, position, ReadingMode.TOLERANT);
    }

    /**
     * A reader of a completion that comes in pieces.
     *
     * @param dialect how it is spoken
     * @param position where on the tape the steps will stand; ids of tool calls that the model gave none are made of it
     * @param mode how much is put up with
     */
    public CompletionReader reader(Dialect dialect, int position, ReadingMode mode) {
        return codecOf(dialect).reader(position, mode);
    }

    /**
     * Writes the completion from which {@link #read} makes these steps.
     *
     * @param dialect how it is spoken
     * @param steps what it says
     * @param position where on the tape the steps stand; ids of calls that are made for the wire are made of it
     * @throws UnsayableStepsException if the dialect can't carry the steps; the message says why
     */
    public LlmOutput write(Dialect dialect, List<? extends TapeStep> steps, int position) {
        DialectCodec codec = codecOf(dialect);
        try {
            return codec.write(steps, position);
        } catch (IllegalArgumentException noJson) {
            throw new UnsayableStepsException(String.valueOf(noJson.getMessage())); // NaN and the like
        }
    }

    private DialectCodec codecOf(Dialect dialect) {
        DialectCodec made = codecs.get(dialect);
        if (made == null) {
            made = codec(dialect);
            codecs.put(dialect, made);
        }
        return made;
    }

    /** The branch of a step. */
    Branch branchOf(TapeStep step) {
        for (Branch branch : branches) {
            if (branch.type().describes(step)) {
                return branch;
            }
        }
        throw new UnsayableStepsException(step.getClass().getSimpleName()
                + " is not among the steps of this node, which are " + describe() + ".");
    }

    /** Collects what a union holds. Not thread-safe. */
    public static final class Builder {
        private final List<Branch> branches = new ArrayList<>();
        private final List<ToolSpec> tools = new ArrayList<>();
        private boolean allowsToolCalls;

        private Builder() {}

        /** A step type under its own kind. */
        public Builder step(StepType<?> type) {
            return step(type, type.kind());
        }

        /**
         * A step type that models call otherwise than tapes do.
         *
         * @throws IllegalArgumentException if the kind is taken
         */
        public Builder step(StepType<?> type, String wireKind) {
            if (wireKind.equals(JsonToolCalls.KIND) || isTaken(wireKind)) {
                throw new IllegalArgumentException("the kind " + wireKind + " of " + type + " is taken in this union");
            }
            branches.add(new Branch(type, wireKind));
            return this;
        }

        private boolean isTaken(String wireKind) {
            for (Branch branch : branches) {
                if (branch.wireKind.equals(wireKind)) {
                    return true;
                }
            }
            return false;
        }

        /** Calls of tools: these, and whatever else is offered at run time. */
        public Builder toolCalls(List<ToolSpec> known) {
            allowsToolCalls = true;
            tools.addAll(known);
            return this;
        }

        /** The union. */
        public StepUnion build() {
            if (branches.isEmpty() && !allowsToolCalls) {
                throw new IllegalArgumentException("a union needs a step type or calls of tools");
            }
            return new StepUnion(this);
        }
    }
}
