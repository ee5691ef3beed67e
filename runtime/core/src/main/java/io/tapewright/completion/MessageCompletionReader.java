package io.tapewright.completion;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a completion of text and native calls as its pieces come. Steps that are calls are told when all before them are closed. */
final class MessageCompletionReader implements CompletionReader {
    private final StepUnion union;
    private final WholeCompletion whole;
    private final CallReader callReader;
    private final UnfinishedSteps unfinished;
    private final ToldSteps told;
    private final StringBuilder text = new StringBuilder();
    private final List<GrowingCall> calls = new ArrayList<>();
    private int callsRead;
    private boolean leavesTheRest;

    /** Reads a call that is closed. */
    interface CallReader {
        /** Adds what the call says to the steps. */
        void read(ToolCall call, StepCollector steps);
    }

    /** A call whose arguments come in pieces. */
    private static final class GrowingCall {
        final ObjectFinder arguments = ObjectFinder.ofObjects();
        String id = "";
        String name = "";
        boolean isClosed;
    }

    /**
     * @param whole reads the whole
     * @param callReader reads a call
     */
    MessageCompletionReader(StepUnion union, WholeCompletion whole, CallReader callReader) {
        this.union = union;
        this.whole = whole;
        this.callReader = callReader;
        this.unfinished = new UnfinishedSteps(union);
        this.told = new ToldSteps(union, whole.position());
    }

    @Override
    public List<CompletionEvent> read(LlmEvent event) {
        List<CompletionEvent> events = new ArrayList<>();
        if (event instanceof LlmEvent.Chunk chunk) {
            grow(chunk.text(), events);
        } else if (event instanceof LlmEvent.CallChunk chunk) {
            grow(chunk, events);
        }
        return events;
    }

    private void grow(String chunk, List<CompletionEvent> events) {
        text.append(chunk);
        int end = text.length();
        union.textType()
                .ifPresent(type -> events.add(
                        new CompletionEvent.Grown(chunk, () -> unfinished.ofText(type, text.substring(0, end)))));
    }

    private void grow(LlmEvent.CallChunk chunk, List<CompletionEvent> events) {
        while (calls.size() <= chunk.call()) {
            calls.add(new GrowingCall());
        }
        leavesTheRest |=
                chunk.call() < callsRead && !chunk.arguments().isEmpty(); // its step may be without what comes now
        GrowingCall call = calls.get(chunk.call());
        call.id = chunk.id();
        call.name = chunk.name();
        call.arguments.add(chunk.arguments());
        call.isClosed |= call.arguments.next();
        if (call.isClosed) {
            readClosed(events);
        } else {
            String name = chunk.name();
            events.add(new CompletionEvent.Grown(
                    chunk.arguments(), call.arguments.underWay(arguments -> unfinished.ofNative(name, arguments))));
        }
    }

    /** Reads the closed calls before which all are closed. */
    private void readClosed(List<CompletionEvent> events) {
        while (!leavesTheRest && callsRead < calls.size() && calls.get(callsRead).isClosed) {
            try {
                readNext();
                told.tellWhole(events);
            } catch (UnreadableCompletionException notClean) {
                leavesTheRest = true; // the whole will be read at the end, with all its errors
            }
        }
    }

    private void readNext() {
        StepCollector steps = told.read();
        if (callsRead == 0 && !text.isEmpty()) {
            union.textType()
                    .ifPresentOrElse(
                            type -> steps.add(Texts.stepOf(type, text.toString()), List.of()),
                            () -> steps.addTextBesideCalls(text.toString()));
        }
        GrowingCall call = calls.get(callsRead++);
        callReader.read(ToolCall.of(call.id, call.name, JsonValue.of(call.arguments.text())), steps);
    }

    @Override
    public List<CompletionEvent> end(LlmOutput output) {
        List<CompletionEvent> events = new ArrayList<>();
        Optional<LlmOutput> finished = finishedPart(output);
        try {
            if (finished.isPresent()) {
                told.tellRest(whole.read(finished.get()), events);
            }
            if (!finished.equals(Optional.of(output))) {
                events.add(new CompletionEvent.Failed(new CutOffCompletionException(output)));
            }
        } catch (UnreadableCompletionException unreadable) {
            tellWhatIsClean(output, events);
            boolean isCutOff = output.finishReason().isTooEarly();
            events.add(new CompletionEvent.Failed(isCutOff ? new CutOffCompletionException(output) : unreadable));
        }
        return events;
    }

    /** Tells the steps before the first thing that can't be read, as if the answer had come in pieces. */
    private void tellWhatIsClean(LlmOutput output, List<CompletionEvent> events) {
        if (text.isEmpty() && calls.isEmpty()) {
            List<CompletionEvent> all = new ArrayList<>();
            output.content().ifPresent(words -> grow(words, all));
            for (int i = 0; i < output.toolCalls().size(); i++) {
                grow(piece(i, output.toolCalls().get(i)), all);
            }
            all.stream().filter(CompletionEvent.Finished.class::isInstance).forEach(events::add);
        }
        told.tellRead(events);
    }

    private static LlmEvent.CallChunk piece(int index, ToolCall call) {
        FunctionCall function = call.function();
        return new LlmEvent.CallChunk(
                index, call.id(), function.name(), function.arguments().text());
    }

    /** What was said to its end: all, or, if the answer ended too early, the calls that are closed and the text before calls. */
    private static Optional<LlmOutput> finishedPart(LlmOutput output) {
        List<ToolCall> said = output.toolCalls();
        if (!output.finishReason().isTooEarly()) {
            return Optional.of(output);
        }
        List<ToolCall> closed =
                said.stream().takeWhile(MessageCompletionReader::isClosed).toList();
        boolean isNothing =
                said.isEmpty() || closed.isEmpty() && output.content().isEmpty();
        return isNothing
                ? Optional.empty()
                : Optional.of(new LlmOutput(output.content(), closed, output.finishReason()));
    }

    private static boolean isClosed(ToolCall call) {
        ObjectFinder arguments = ObjectFinder.ofObjects();
        arguments.add(call.function().arguments().text());
        return arguments.next();
    }
}
