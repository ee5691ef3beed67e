package io.tapewright.agent;

import io.tapewright.completion.UnfinishedStep;
import io.tapewright.json.JsonValue;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import java.util.Map;
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
     * @param notes what the step's metadata tells, in {@code other}, of a completion that was not as it should be
     */
    record Whole(TapeStep step, Map<String, JsonValue> notes) implements NodeEvent {

        /** A step of which there is nothing to tell. */
        public Whole(TapeStep step) {
            this(step, Map.of());
        }
    }
}
