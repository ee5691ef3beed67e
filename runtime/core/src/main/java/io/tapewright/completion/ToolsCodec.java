package io.tapewright.completion;

import io.tapewright.completion.StepUnion.Branch;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonRepair;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The TOOLS dialect: text is the one-text step, native calls are {@link ToolCalls} or steps that are offered as functions. Text
 * comes before calls.
 */
final class ToolsCodec implements DialectCodec {
    private final StepUnion union;

    ToolsCodec(StepUnion union) {
        this.union = union;
    }

    // ---- reading

    @Override
    public List<StepReading> read(LlmOutput output, int position, ReadingMode mode) {
        StepCollector steps = new StepCollector(position);
        String text = output.content().orElse("");
        if (!text.isEmpty()) {
            readText(text, output, steps);
        }
        for (ToolCall call : output.toolCalls()) {
            readCall(call, mode, mode, steps);
        }
        if (steps.isEmpty()) {
            throw new UnreadableCompletionException("Your answer was empty. Expected: " + union.describe() + ".");
        }
        return steps.toList();
    }

    private void readText(String text, LlmOutput output, StepCollector steps) {
        Optional<StepType<?>> type = union.textType();
        if (type.isPresent()) {
            steps.add(Texts.stepOf(type.get(), text), List.of());
        } else if (union.allowsToolCalls() && output.toolCalls().stream().anyMatch(this::isToolCall)) {
            steps.addTextBesideCalls(text);
        } else {
            throw new UnreadableCompletionException(
                    "You answered in words, but only calls of functions are expected: " + functionNames() + ".");
        }
    }

    /**
     * Reads a call of a tool, or a step that is offered as a function.
     *
     * @param ofSteps how a step is read
     * @param ofTools how the arguments of a tool are looked at, which stay as they are
     */
    private void readCall(ToolCall call, ReadingMode ofSteps, ReadingMode ofTools, StepCollector steps) {
        Optional<Branch> function = function(call.function().name());
        if (function.isPresent()) {
            readFunction(function.get(), call, ofSteps, steps);
        } else if (union.allowsToolCalls()) {
            steps.addCall(call, repairs(call, ofTools));
        } else {
            throw new UnreadableCompletionException("There is no function "
                    + call.function().name() + " to call here. Expected: " + union.describe() + ".");
        }
    }

    /**
     * What is repaired to read the arguments of a call, which stay as they came. Of arguments that are no JSON at all the tool's result
     * tells the model.
     */
    private static List<JsonRepair> repairs(ToolCall call, ReadingMode mode) {
        JsonReader in = Readers.of(call.function().argumentsText(), mode);
        try {
            Readers.read(in, object -> object.readMap(JsonReader::readValue));
            return in.takeRepairs();
        } catch (JsonReadException e) {
            if (mode == ReadingMode.STRICT) {
                throw unreadableArguments(call, e);
            }
            return List.of();
        }
    }

    private static UnreadableCompletionException unreadableArguments(ToolCall call, JsonReadException errors) {
        return UnreadableCompletionException.of(
                "The arguments of " + call.function().name() + " could not be read", errors);
    }

    private Optional<Branch> function(String name) {
        for (Branch branch : union.branches()) {
            if (branch.wireKind().equals(name) && !union.isText(branch.type())) {
                return Optional.of(branch);
            }
        }
        return Optional.empty();
    }

    private boolean isToolCall(ToolCall call) {
        return function(call.function().name()).isEmpty();
    }

    private static void readFunction(Branch branch, ToolCall call, ReadingMode mode, StepCollector steps) {
        JsonReader in = Readers.of(call.function().argumentsText(), mode);
        try {
            TapeStep step = Readers.read(in, branch.type()::read);
            steps.addCalled(step, in.takeRepairs());
        } catch (JsonReadException e) {
            throw unreadableArguments(call, e);
        }
    }

    private String functionNames() {
        return String.join(", ", union.functions().stream().map(f -> f.name()).toList());
    }

    @Override
    public CompletionReader reader(int position, ReadingMode mode) {
        return new MessageCompletionReader(
                union,
                new WholeCompletion(this, position, mode),
                (call, steps) -> readCall(call, ReadingMode.STRICT, mode, steps));
    }

    // ---- writing

    @Override
    public LlmOutput write(List<? extends TapeStep> steps, int position) {
        Optional<String> text = Optional.empty();
        List<ToolCall> calls = List.of();
        for (int i = 0; i < steps.size(); i++) {
            TapeStep step = steps.get(i);
            if (step instanceof ToolCalls toolCalls) {
                Optional<String> beside = textBeside(toolCalls, steps, i);
                text = text.isPresent() ? text : beside;
                calls = plus(calls, callsOf(toolCalls, i > 0 && steps.get(i - 1) instanceof ToolCalls));
            } else if (union.isText(union.branchOf(step).type())) {
                refuseLateText(text.isPresent(), !calls.isEmpty());
                text = Optional.of(Texts.textOf(union.branchOf(step).type(), step));
            } else {
                calls = plus(calls, List.of(functionCall(union.branchOf(step), step, calls.size(), position)));
            }
        }
        if (text.isEmpty() && calls.isEmpty()) {
            throw new UnsayableStepsException("A completion needs at least one step.");
        }
        return text.isEmpty() ? LlmOutput.of(calls) : withCalls(text.get(), calls);
    }

    private static LlmOutput withCalls(String text, List<ToolCall> calls) {
        return calls.isEmpty() ? LlmOutput.of(text) : LlmOutput.of(text, calls);
    }

    private static List<ToolCall> plus(List<ToolCall> calls, List<ToolCall> more) {
        if (calls.isEmpty()) {
            return more;
        }
        List<ToolCall> all = new ArrayList<>(calls);
        all.addAll(more);
        return all;
    }

    /** The text of the calls that stand at an index. */
    private Optional<String> textBeside(ToolCalls calls, List<? extends TapeStep> steps, int index) {
        if (calls.content().isEmpty()) {
            return Optional.empty();
        }
        if (union.textType().isPresent()) {
            throw new UnsayableStepsException("The text beside the calls would be read as a step of its own.");
        }
        if (calls.content().get().isEmpty()) {
            throw new UnsayableStepsException("An empty text beside the calls would be read as none.");
        }
        if (steps.subList(0, index).stream().anyMatch(step -> step instanceof ToolCalls)) {
            throw new UnsayableStepsException("The text beside these calls would be read as beside the first ones.");
        }
        return calls.content();
    }

    private List<ToolCall> callsOf(ToolCalls step, boolean afterCalls) {
        if (!union.allowsToolCalls()) {
            throw new UnsayableStepsException(
                    "ToolCalls is not among the steps of this node, which are " + union.describe() + ".");
        }
        if (afterCalls || step.toolCalls().isEmpty()) {
            throw new UnsayableStepsException("Calls are one ToolCalls with at least one call, not several in a row.");
        }
        for (ToolCall call : step.toolCalls()) {
            if (!isToolCall(call)) {
                throw new UnsayableStepsException(
                        "A call of " + call.function().name() + " would be read as the step of that kind.");
            }
        }
        return step.toolCalls();
    }

    private static void refuseLateText(boolean secondText, boolean afterCalls) {
        if (secondText || afterCalls) {
            throw new UnsayableStepsException("In TOOLS there is one text at most, and it comes before the calls.");
        }
    }

    private static ToolCall functionCall(Branch branch, TapeStep step, int index, int position) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        writeProperties(branch.type(), step, out);
        String arguments = out.endObject().toString();
        return ToolCall.of(ToolCallIds.of(index, position), branch.wireKind(), JsonValue.of(arguments));
    }

    private static <S extends TapeStep> void writeProperties(StepType<S> type, TapeStep step, JsonWriter out) {
        type.writeProperties(type.javaType().cast(step), out);
    }
}
