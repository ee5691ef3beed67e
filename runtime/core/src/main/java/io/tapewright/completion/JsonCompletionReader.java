package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonRepair;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import java.util.List;
import java.util.function.Consumer;
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
    public void read(LlmEvent event, Consumer<CompletionEvent> listener) {
        if (event instanceof LlmEvent.Chunk chunk) {
            read(chunk.text(), listener);
        }
    }

    private void read(String chunk, Consumer<CompletionEvent> listener) {
        finder.add(chunk);
        while (finder.next()) {
            readObject(listener);
        }
        if (finder.isInside()) {
            listener.accept(new CompletionEvent.Grown(chunk, finder.underWay(unfinished)));
        }
    }

    private void readObject(Consumer<CompletionEvent> listener) {
        if (finder.isFirstInFence()) {
            told.read().addRepairsBefore(List.of(new JsonRepair(JsonRepair.Kind.PROSE, finder.startOfFence())));
        }
        try {
            objects.read(JsonReader.of(finder.object()), told.read());
        } catch (JsonReadException notClean) {
            finder.giveUp(); // the whole will be read at the end, with all its errors
            return;
        }
        told.tellWhole(listener);
    }

    @Override
    public void end(LlmOutput output, Consumer<CompletionEvent> listener) {
        if (isRead(output)) {
            told.tellRead(listener);
            return;
        }
        List<StepReading> rest;
        try {
            rest = told.rest(readWhole(output));
        } catch (UnreadableCompletionException unreadable) {
            endUnread(output, unreadable, listener);
            return;
        }
        if (finder.isEmpty()) {
            ToldSteps.tellWithCalls(rest, listener);
        } else {
            ToldSteps.tell(rest, listener);
        }
    }

    /** Whether all of a completion has come in pieces and was read. */
    private boolean isRead(LlmOutput output) {
        return finder.isWhole() && output.toolCalls().isEmpty() && !told.areNone();
    }

    private List<StepReading> readWhole(LlmOutput output) {
        if (output.finishReason().isTooEarly()) {
            throw new CutOffCompletionException(output);
        }
        return whole.read(output);
    }

    /** Tells what could be read, as if the completion had come in pieces, and what is wrong with the rest. */
    private void endUnread(
            LlmOutput output, UnreadableCompletionException failure, Consumer<CompletionEvent> listener) {
        if (finder.isEmpty()) {
            read(output.content().orElse(""), listener);
        }
        told.tellRead(listener);
        if (!isRead(output)) {
            listener.accept(new CompletionEvent.Failed(failure));
        }
    }
}
