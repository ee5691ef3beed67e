package io.tapewright.completion;

import io.tapewright.completion.StepUnion.Branch;
import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.List;
import java.util.stream.Stream;

/** Steps as JSON objects with a {@code kind}, wherever in a completion they stand; each call of a tool is an object of its own. */
final class JsonSteps {
    private final StepUnion union;
    /** The kinds of the branches in their order, and that of calls last. */
    private final JsonNames kinds;

    JsonSteps(StepUnion union) {
        this.union = union;
        Stream<String> ofSteps = union.branches().stream().map(Branch::wireKind);
        Stream<String> ofCalls = union.allowsToolCalls() ? Stream.of(JsonToolCalls.KIND) : Stream.empty();
        this.kinds = JsonNames.of(Stream.concat(ofSteps, ofCalls).toArray(String[]::new));
    }

    /** Reads an array of objects. */
    void readArray(JsonReader in, StepCollector steps) {
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            read(in, steps);
        }
    }

    /** Reads an object. */
    void read(JsonReader in, StepCollector steps) {
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

    /** Writes an object for each step or call. */
    void write(List<? extends TapeStep> steps, JsonWriter out) {
        if (steps.isEmpty()) {
            throw new UnsayableStepsException("A completion needs at least one step.");
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof ToolCalls calls) {
                refuseNeighbours(steps, i);
                JsonToolCalls.write(calls, union, out);
            } else {
                Branch branch = union.branchOf(steps.get(i));
                branch.type().write(steps.get(i), branch.wireKind(), out);
            }
        }
    }

    private static void refuseNeighbours(List<? extends TapeStep> steps, int index) {
        if (index > 0 && steps.get(index - 1) instanceof ToolCalls) {
            throw new UnsayableStepsException("Two ToolCalls in a row would be read as one.");
        }
    }
}
