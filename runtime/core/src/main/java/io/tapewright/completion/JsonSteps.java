package io.tapewright.completion;

import io.tapewright.completion.StepUnion.Branch;
import io.tapewright.json.JsonCandidates;
import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Steps as JSON objects with a {@code kind}, wherever in a completion they stand; each call of a tool is an object of its own. */
final class JsonSteps {
    private final StepUnion union;
    /** The kinds of the branches in their order, and that of calls last. */
    private final JsonNames kinds;

    JsonSteps(StepUnion union) {
        this.union = union;
        this.kinds = kinds(union);
    }

    private static JsonNames kinds(StepUnion union) {
        List<String> kinds = new ArrayList<>();
        for (Branch branch : union.branches()) {
            kinds.add(branch.wireKind());
        }
        if (union.allowsToolCalls()) {
            kinds.add(JsonToolCalls.KIND);
        }
        return JsonNames.of(kinds.toArray(new String[0]));
    }

    /** Reads an array of objects. */
    void readArray(JsonReader in, StepCollector steps) {
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
            in.attempt(element -> read(element, steps));
        }
    }

    /** Reads an object; answers that it did, as readers answer values. */
    Boolean read(JsonReader in, StepCollector steps) {
        if (in.peek() != '{') {
            throw expected(in);
        }
        return read(in.peekChoice("kind", kinds), in, steps);
    }

    /** Reads an object, of which it is known which kind it says it has. */
    private Boolean read(int said, JsonReader in, StepCollector steps) {
        if (said == JsonReader.END && in.isTolerant()) {
            readWithoutKind(in, steps);
            return true;
        }
        boolean isOnlyOne = kinds.size() == 1 && !union.allowsToolCalls();
        int kind = said == JsonReader.END && isOnlyOne ? 0 : said; // nothing else can be meant
        if (kind < 0) {
            throw in.expected("an object whose kind is one of: " + union.describe());
        }
        collect(read(kind, in), in, steps);
        return true;
    }

    /**
     * Reads whatever objects are steps, alone or in arrays; what stands between them are words. Answers an error about the first
     * brackets that are none.
     */
    Optional<JsonReadException> readAmongWords(JsonReader in, StepCollector steps) {
        Optional<JsonReadException> ofWords = Optional.empty();
        JsonCandidates candidates = in.candidates();
        candidates.passFence();
        while (candidates.next()) {
            boolean isArray = in.peek() == '[';
            if (isArray && candidates.beginsWithObject()) {
                readArray(in, steps);
            } else if (isArray || !readIfMeant(in, candidates, steps)) {
                ofWords = ofWords.or(() -> Optional.of(expected(in)));
                candidates.passBracket();
            }
        }
        candidates.passRest();
        return steps.isEmpty() && ofWords.isEmpty() && !in.atEnd() ? Optional.of(expected(in)) : ofWords;
    }

    /** Reads an object that says its kind, or has a property that one of the types knows, or could have none at all. */
    private boolean readIfMeant(JsonReader in, JsonCandidates candidates, StepCollector steps) {
        int said = in.peekChoice("kind", kinds);
        boolean isMeant = said != JsonReader.END
                || candidates.isKnownToAny(readers())
                || kinds.size() == 1 && candidates.isEmptyObject();
        if (isMeant) {
            in.attempt(object -> read(said, object, steps));
        }
        return isMeant;
    }

    private void readWithoutKind(JsonReader in, StepCollector steps) {
        JsonCandidates candidates = in.candidates();
        Object step = candidates.readBest(readers(), kinds);
        if (kinds.size() > 1) {
            candidates.noteMissingKind();
        }
        collect(step, in, steps);
    }

    private List<Function<JsonReader, Object>> readers() {
        return IntStream.range(0, kinds.size())
                .<Function<JsonReader, Object>>mapToObj(kind -> in -> read(kind, in))
                .toList();
    }

    /** A step, or a call of a tool. */
    private Object read(int kind, JsonReader in) {
        return kind == union.branches().size()
                ? JsonToolCalls.read(in)
                : union.branches().get(kind).type().read(in);
    }

    private static void collect(Object read, JsonReader in, StepCollector steps) {
        if (read instanceof ToolCall call) {
            steps.addCall(call, in.takeRepairs());
        } else {
            steps.add((TapeStep) read, in.takeRepairs());
        }
    }

    private JsonReadException expected(JsonReader in) {
        return in.expected("an object with a kind: " + union.describe());
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
