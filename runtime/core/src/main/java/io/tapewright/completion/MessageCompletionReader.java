package io.tapewright.completion;

import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a completion of text and native calls as its pieces come. Steps that are calls are told when all before them are closed. */
final class MessageCompletionReader implements CompletionReader {
    private final StepUnion union;
    private final WholeCompletion whole;
    private final MessagePieces.CallReader callReader;
    /** Null before the first one, as answers may come at once. */
    private @Nullable MessagePieces pieces;

    /**
     * @param whole reads the whole
     * @param callReader reads a call
     */
    MessageCompletionReader(StepUnion union, WholeCompletion whole, MessagePieces.CallReader callReader) {
        this.union = union;
        this.whole = whole;
        this.callReader = callReader;
    }

    @Override
    public void read(LlmEvent event, Consumer<CompletionEvent> listener) {
        if (event instanceof LlmEvent.Chunk chunk) {
            pieces().add(chunk.text(), listener);
        } else if (event instanceof LlmEvent.CallChunk chunk) {
            pieces().add(chunk, listener);
        }
    }

    private MessagePieces pieces() {
        MessagePieces made = pieces;
        if (made == null) {
            made = new MessagePieces(union, callReader, whole.position());
            pieces = made;
        }
        return made;
    }

    @Override
    public void end(LlmOutput output, Consumer<CompletionEvent> listener) {
        Optional<LlmOutput> finished = finishedPart(output);
        List<StepReading> rest;
        try {
            rest = finished.isPresent() ? untold(whole.read(finished.get())) : List.of();
        } catch (UnreadableCompletionException unreadable) {
            tellWhatIsClean(output, listener);
            boolean isCutOff = output.finishReason().isTooEarly();
            listener.accept(new CompletionEvent.Failed(isCutOff ? new CutOffCompletionException(output) : unreadable));
            return;
        }
        ToldSteps.tell(rest, listener);
        if (!finished.equals(Optional.of(output))) {
            listener.accept(new CompletionEvent.Failed(new CutOffCompletionException(output)));
        }
    }

    /** Those of all steps that have not been told. */
    private List<StepReading> untold(List<StepReading> all) {
        return pieces == null ? all : pieces.told().rest(all);
    }

    /** Tells the steps before the first thing that can't be read, as if the answer had come in pieces. */
    private void tellWhatIsClean(LlmOutput output, Consumer<CompletionEvent> listener) {
        MessagePieces known = pieces();
        if (known.areNone()) {
            Consumer<CompletionEvent> ofSteps = event -> {
                if (event instanceof CompletionEvent.Finished) {
                    listener.accept(event);
                }
            };
            output.content().ifPresent(words -> known.add(words, ofSteps));
            for (int i = 0; i < output.toolCalls().size(); i++) {
                known.add(piece(i, output.toolCalls().get(i)), ofSteps);
            }
        }
        known.told().tellRead(listener);
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
