package io.tapewright.completion;

import io.tapewright.completion.StepUnion.Branch;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON dialect: objects with a {@code kind}, one after the other or in an array. Written as one object a line. */
final class JsonCodec implements DialectCodec {
    private final StepUnion union;

    JsonCodec(StepUnion union) {
        this.union = union;
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
        String kind = in.peekString("kind");
        if (union.allowsToolCalls() && JsonToolCalls.KIND.equals(kind)) {
            steps.addCall(JsonToolCalls.read(in));
        } else {
            steps.add(branch(kind, in).type().read(in));
        }
    }

    private Branch branch(@Nullable String kind, JsonReader in) {
        List<Branch> branches = union.branches();
        if (kind == null && branches.size() == 1 && !union.allowsToolCalls()) {
            return branches.get(0);
        }
        for (Branch branch : branches) {
            if (branch.wireKind().equals(kind)) {
                return branch;
            }
        }
        throw in.expected("an object whose kind is one of: " + union.describe());
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
