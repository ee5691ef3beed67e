package io.tapewright.completion;

import io.tapewright.completion.StepUnion.Branch;
import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.List;
import java.util.stream.Stream;

/** The JSON dialect: objects with a {@code kind}, one after the other or in an array. Written as one object a line. */
final class JsonCodec implements DialectCodec {
    private final StepUnion union;
    /** The kinds of the branches in their order, and that of calls last. */
    private final JsonNames kinds;

    JsonCodec(StepUnion union) {
        this.union = union;
        Stream<String> ofSteps = union.branches().stream().map(Branch::wireKind);
        Stream<String> ofCalls = union.allowsToolCalls() ? Stream.of(JsonToolCalls.KIND) : Stream.empty();
        this.kinds = JsonNames.of(Stream.concat(ofSteps, ofCalls).toArray(String[]::new));
    }

    // ---- reading

    @Override
    public List<TapeStep> read(LlmOutput output, int position) {
        if (!output.toolCalls().isEmpty()) {
            throw new UnreadableCompletionException(
                    "You called a function natively. Write JSON into your answer instead: " + union.describe() + ".");
        }
        try {
            return readText(JsonReader.of(output.content().orElse("")), position);
        } catch (JsonReadException e) {
            throw new UnreadableCompletionException("Your answer could not be read: " + e.getMessage(), e);
        }
    }

    private List<TapeStep> readText(JsonReader in, int position) {
        StepCollector steps = new StepCollector(position);
        if (in.peek() == '[') {
            for (boolean more = in.beginArray(); more; more = in.nextElement()) {
                readStep(in, steps);
            }
            in.end();
        } else {
            do {
                readStep(in, steps);
            } while (!in.atEnd());
        }
        if (steps.isEmpty()) {
            throw new UnreadableCompletionException("Your answer has no steps. Answer with " + union.describe() + ".");
        }
        return steps.toList();
    }

    private void readStep(JsonReader in, StepCollector steps) {
        if (in.peek() != '{') {
            throw in.expected("an object with a kind: " + union.describe());
        }
        int kind = in.peekChoice("kind", kinds);
        if (kind == JsonReader.END && kinds.size() == 1 && !union.allowsToolCalls()) {
            kind = 0; // nothing else can be meant
        }
        if (kind < 0) {
            throw in.expected("an object whose kind is one of: " + union.describe());
        }
        if (kind == union.branches().size()) {
            steps.addCall(JsonToolCalls.read(in));
        } else {
            steps.add(union.branches().get(kind).type().read(in));
        }
    }

    // ---- writing

    @Override
    public LlmOutput write(List<? extends TapeStep> steps, int position) {
        if (steps.isEmpty()) {
            throw new UnsayableStepsException("A completion needs at least one step.");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof ToolCalls calls) {
                refuseNeighbours(steps, i);
                JsonToolCalls.write(calls, union, out);
            } else {
                writeStep(steps.get(i), out);
            }
        }
        return LlmOutput.of(out.toString());
    }

    private void writeStep(TapeStep step, StringBuilder out) {
        Branch branch = union.branchOf(step);
        startLine(out);
        branch.type().write(step, branch.wireKind(), JsonWriter.to(out));
    }

    static void startLine(StringBuilder out) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private static void refuseNeighbours(List<? extends TapeStep> steps, int index) {
        if (index > 0 && steps.get(index - 1) instanceof ToolCalls) {
            throw new UnsayableStepsException("Two ToolCalls in a row would be read as one.");
        }
    }
}
