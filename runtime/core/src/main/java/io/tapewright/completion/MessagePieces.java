package io.tapewright.completion;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What has come of a completion of text and native calls, in pieces, and what of it is read. */
final class MessagePieces {
    private final StepUnion union;
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
     * @param callReader reads a call
     * @param position where on the tape the first step will stand
     */
    MessagePieces(StepUnion union, CallReader callReader, int position) {
        this.union = union;
        this.callReader = callReader;
        this.unfinished = new UnfinishedSteps(union);
        this.told = new ToldSteps(union, position);
    }

    /** What was told of the steps. */
    ToldSteps told() {
        return told;
    }

    /** A piece of the text. */
    void add(String chunk, Consumer<CompletionEvent> listener) {
        text.append(chunk);
        int end = text.length();
        union.textType()
                .ifPresent(type -> listener.accept(
                        new CompletionEvent.Grown(chunk, () -> unfinished.ofText(type, text.substring(0, end)))));
    }

    /** A piece of a call. */
    void add(LlmEvent.CallChunk chunk, Consumer<CompletionEvent> listener) {
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
            readClosed(listener);
        } else {
            String name = chunk.name();
            listener.accept(new CompletionEvent.Grown(
                    chunk.arguments(), call.arguments.underWay(arguments -> unfinished.ofNative(name, arguments))));
        }
    }

    /** Reads the closed calls before which all are closed. */
    private void readClosed(Consumer<CompletionEvent> listener) {
        while (!leavesTheRest && callsRead < calls.size() && calls.get(callsRead).isClosed) {
            try {
                readNext();
            } catch (UnreadableCompletionException notClean) {
                leavesTheRest = true; // the whole will be read at the end, with all its errors
                return;
            }
            told.tellWhole(listener);
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

    /** Whether nothing has come. */
    boolean areNone() {
        return text.isEmpty() && calls.isEmpty();
    }
}
