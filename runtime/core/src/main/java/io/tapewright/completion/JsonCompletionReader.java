package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonRepair;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the objects of a completion in JSON as their closing braces come. */
final class JsonCompletionReader implements CompletionReader {
    private final WholeCompletion whole;
    private final JsonSteps objects;
    private final ObjectFinder finder;
    private final Function<String, UnfinishedStep> unfinished;
    private final ToldSteps told;

    /**
     * @param whole reads what is not clean
     * @param objects reads one object
     * @param finder finds the objects
     */
    JsonCompletionReader(StepUnion union, WholeCompletion whole, JsonSteps objects, ObjectFinder finder) {
        this.whole = whole;
        this.objects = objects;
        this.finder = finder;
        this.unfinished = new UnfinishedSteps(union)::ofObject;
        this.told = new ToldSteps(union, whole.position());
        if (whole.mode() == ReadingMode.TOLERANT) {
            finder.allowFence();
        }
    }

    @Override
    public List<CompletionEvent> read(LlmEvent event) {
        return event instanceof LlmEvent.Chunk chunk ? read(chunk.text()) : List.of();
    }

    private List<CompletionEvent> read(String chunk) {
        finder.add(chunk);
        if (!finder.next()) {
            return finder.isInside() ? List.of(grown(chunk)) : List.of();
        }
        List<CompletionEvent> events = new ArrayList<>();
        do {
            readObject(events);
        } while (finder.next());
        if (finder.isInside()) {
            events.add(grown(chunk));
        }
        return events;
    }

    private CompletionEvent grown(String chunk) {
        return new CompletionEvent.Grown(chunk, finder.underWay(unfinished));
    }

    private void readObject(List<CompletionEvent> events) {
        if (finder.isFirstInFence()) {
            told.read().addRepairsBefore(List.of(new JsonRepair(JsonRepair.Kind.PROSE, finder.startOfFence())));
        }
        try {
            objects.read(JsonReader.of(finder.object()), told.read());
            told.tellWhole(events);
        } catch (JsonReadException notClean) {
            finder.giveUp(); // the whole will be read at the end, with all its errors
        }
    }

    @Override
    public List<CompletionEvent> end(LlmOutput output) {
        List<CompletionEvent> events = new ArrayList<>();
        boolean isAtOnce = finder.isEmpty();
        if (isAtOnce) {
            events.addAll(read(output.content().orElse("")));
        }
        if (finder.isWhole() && output.toolCalls().isEmpty() && !told.areNone()) {
            told.tellRead(events);
        } else if (output.finishReason().isTooEarly()) {
            told.tellRead(events);
            events.add(new CompletionEvent.Failed(new CutOffCompletionException(output)));
        } else {
            readWhole(output, isAtOnce, events);
        }
        return events;
    }

    private void readWhole(LlmOutput output, boolean isAtOnce, List<CompletionEvent> events) {
        try {
            List<StepReading> all = whole.read(output);
            if (isAtOnce) {
                told.tellInstead(all, events);
            } else {
                told.tellRest(all, events);
            }
        } catch (UnreadableCompletionException unreadable) {
            told.tellRead(events);
            events.add(new CompletionEvent.Failed(unreadable));
        }
    }
}
