package io.tapewright.agent;

import io.tapewright.completion.UnfinishedStep;
import io.tapewright.step.ToolCall;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.function.Supplier;

/** What happens while an agent runs. */
public sealed interface AgentEvent {

    /**
     * A step under way: the model is still saying it.
     *
     * @param chunk the text by which it grew
     * @param soFar the step as far as it is known; made when asked for, which may be at any time
     */
    record PartialStep(String chunk, Supplier<UnfinishedStep> soFar) implements AgentEvent {}

    /**
     * The model has said a call of a tool to its end. The step that it is part of comes when all calls have been said.
     *
     * @param call the call
     */
    record CallClosed(ToolCall call) implements AgentEvent {}

    /**
     * A step was added to the tape.
     *
     * @param entry the step, with its metadata
     * @param tape the tape so far, which ends with it
     */
    record NewStep(TapeEntry entry, Tape tape) implements AgentEvent {}

    /**
     * The run is over.
     *
     * @param tape the tape with all that the run added
     */
    record FinalTape(Tape tape) implements AgentEvent {}
}
