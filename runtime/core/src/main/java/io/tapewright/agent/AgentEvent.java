package io.tapewright.agent;

import io.tapewright.step.TapeStep;
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
    record PartialStep(String chunk, Supplier<? extends TapeStep> soFar) implements AgentEvent {}

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
