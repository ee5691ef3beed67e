package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the objects of a completion in JSON as their closing braces come. */
final class JsonCompletionReader implements CompletionReader {
    private final DialectCodec codec;
    private final JsonSteps objects;
    private final ObjectFinder finder;
    private final UnfinishedSteps unfinished;
    private final StepCollector steps;
    private final ToldSteps told;
    private final int position;
    private final ReadingMode mode;

    /**
     * @param codec reads what is not clean
     * @param objects reads one object
     * @param finder finds the objects
     * @param position where on the tape the first step will stand
     * @param mode how the whole is read
     */
    JsonCompletionReader(
            StepUnion union,
            DialectCodec codec,
            JsonSteps objects,
            ObjectFinder finder,
            int position,
            ReadingMode mode) {
        this.codec = codec;
        this.objects = objects;
        this.finder = finder;
        this.unfinished = new UnfinishedSteps(union);
        this.steps = new StepCollector(position);
        this.told = new ToldSteps(union);
        this.position = position;
        this.mode = mode;
    }

    @Override
    public List<CompletionEvent> read(LlmEvent event) {
        List<CompletionEvent> events = new ArrayList<>();
        if (event instanceof LlmEvent.Chunk chunk) {
            read(chunk.text(), events);
        }
        return events;
    }

    private void read(String chunk, List<CompletionEvent> events) {
        finder.add(chunk);
        while (finder.next()) {
            readObject(events);
        }
        if (finder.isInside()) {
            Supplier<String> object = finder.underWay();
            events.add(new CompletionEvent.Grown(chunk, () -> unfinished.ofObject(object.get())));
        }
    }

    private void readObject(List<CompletionEvent> events) {
        try {
            objects.read(JsonReader.of(finder.object()), steps);
            steps.takeNewCall().map(CompletionEvent.CallClosed::new).ifPresent(events::add);
            told.tellAll(steps.takeWhole(), events);
        } catch (JsonReadException notClean) {
            finder.giveUp(); // the whole will be read at the end, with all its errors
        }
    }

    @Override
    public List<CompletionEvent> end(LlmOutput output) {
        List<CompletionEvent> events = new ArrayList<>();
        if (finder.text().isEmpty()) {
            read(output.content().orElse(""), events);
        }
        if (finder.isWhole() && output.toolCalls().isEmpty()) {
            told.tellAll(steps.toList(), events);
        } else if (output.finishReason().isTooEarly()) {
            told.tellAll(steps.toList(), events);
            events.add(new CompletionEvent.Failed(new CutOffCompletionException(output)));
        } else {
            readWhole(output, events);
        }
        return events;
    }

    private void readWhole(LlmOutput output, List<CompletionEvent> events) {
        try {
            told.tellRest(codec.read(output, position, mode), events);
        } catch (UnreadableCompletionException unreadable) {
            told.tellAll(steps.toList(), events);
            events.add(new CompletionEvent.Failed(unreadable));
        }
    }
}
