package io.tapewright.completion;

import io.tapewright.json.JsonRepair;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import java.util.List;
import java.util.function.Supplier;

/** What can be told of a completion while it comes. */
public sealed interface CompletionEvent {

    /**
     * A step grew.
     *
     * @param chunk the characters that came
     * @param soFar the step as it was then; made when asked for, in time that grows with its length
     */
    record Grown(String chunk, Supplier<UnfinishedStep> soFar) implements CompletionEvent {}

    /**
     * A call of a tool is complete. It will be part of the {@link io.tapewright.step.ToolCalls} that comes when the calls are over.
     *
     * @param call the call, with its id
     */
    record CallClosed(ToolCall call) implements CompletionEvent {}

    /**
     * A step is complete.
     *
     * @param step the step
     * @param repairs where the completion was not as it should be
     */
    record Finished(TapeStep step, List<JsonRepair> repairs) implements CompletionEvent {}

    /**
     * What is left can't be read. The last event, if it comes; what was told before stays true.
     *
     * @param failure what is wrong with it, for the model; a {@link CutOffCompletionException} if it ended too early
     */
    record Failed(UnreadableCompletionException failure) implements CompletionEvent {}
}
