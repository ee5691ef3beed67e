package io.tapewright.agent;

import io.tapewright.completion.UnfinishedStep;
import io.tapewright.json.JsonRepair;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import java.util.List;
import java.util.function.Supplier;

/** What a node makes of an answer while it comes. */
public sealed interface NodeEvent {

    /**
     * A step under way.
     *
     * @param chunk the text by which it grew
     * @param soFar the step as far as it is known; made when asked for
     */
    record Partial(String chunk, Supplier<UnfinishedStep> soFar) implements NodeEvent {}

    /**
     * A call of a tool is complete, while the step that it will be part of is still under way.
     *
     * @param call the call
     */
    record CallClosed(ToolCall call) implements NodeEvent {}

    /**
     * A step.
     *
     * @param step the step, for the end of the tape
     * @param repairs where the completion was not as it should be; the step's metadata tells of them
     */
    record Whole(TapeStep step, List<JsonRepair> repairs) implements NodeEvent {

        /** A step of which there is nothing to tell. */
        public Whole(TapeStep step) {
            this(step, List.of());
        }
    }
}
