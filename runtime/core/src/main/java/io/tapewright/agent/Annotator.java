package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.AnnotationAction;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lets an agent say something about the tapes of other agents, on tapes of its own. */
public final class Annotator {
    private final TapeAgent agent;
    private final UnaryOperator<Tape> ownTape;

    /**
     * An annotator.
     *
     * @param agent makes an {@link AnnotationAction}
     * @param ownTape makes the tape on which it begins of the tape that it annotates
     */
    public Annotator(TapeAgent agent, UnaryOperator<Tape> ownTape) {
        this.agent = agent;
        this.ownTape = ownTape;
    }

    /**
     * An annotator whose tapes have the tape that they are about as their context.
     *
     * @param codec how that tape is written
     */
    public static Annotator withTapeAsContext(TapeAgent agent, TapeCodec codec) {
        return new Annotator(agent, tape -> Tape.of().withContext(tape, ContextType.tapes(codec)));
    }

    /** The tape on which the annotator begins to annotate one. */
    public Tape makeOwnTape(Tape tape) {
        return ownTape.apply(tape);
    }

    /** Annotates a tape; the answer is the annotator's own. */
    public Tape annotate(Tape tape) {
        return agent.run(makeOwnTape(tape)).finalTape();
    }

    /**
     * The last annotation on a tape of an annotator.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static JsonValue annotationOn(Tape ownTape) {
        List<TapeStep> steps = ownTape.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof AnnotationAction action) {
                return action.annotation();
            }
        }
        throw new IllegalArgumentException(
                "there is no annotation on the tape " + ownTape.metadata().id());
    }
}
