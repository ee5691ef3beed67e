package io.tapewright.agent;

import io.tapewright.step.Ids;
import io.tapewright.step.MakeObservation;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeMetadata;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lets an agent play the environment of another one: what it makes on a tape of its own becomes an observation of the other. */
public final class ObservationMaker {
    private final TapeAgent agent;
    private final UnaryOperator<Tape> ownTape;
    private final StepTypes types;
    private final Predicate<Tape> continuable;

    /**
     * A maker of observations.
     *
     * @param agent makes a {@link MakeObservation}
     * @param ownTape makes the tape on which it begins of the tape that it goes on with
     * @param types the step types of the tapes that it goes on with
     */
    public ObservationMaker(TapeAgent agent, UnaryOperator<Tape> ownTape, StepTypes types) {
        this(agent, ownTape, types, tape -> true);
    }

    private ObservationMaker(
            TapeAgent agent, UnaryOperator<Tape> ownTape, StepTypes types, Predicate<Tape> continuable) {
        this.agent = agent;
        this.ownTape = ownTape;
        this.types = types;
        this.continuable = continuable;
    }

    /** The same maker, who goes on with certain tapes only. Whoever chooses tapes for it asks {@link #canContinue}. */
    public ObservationMaker continuingOnly(Predicate<Tape> certain) {
        return new ObservationMaker(agent, ownTape, types, certain);
    }

    /** The name of the agent that makes the observations. */
    public String name() {
        return agent.name();
    }

    /** Whether a tape is one that this maker goes on with; any is, if nobody said otherwise. */
    public boolean canContinue(Tape tape) {
        return continuable.test(tape);
    }

    /** Makes an observation for a tape; the answer is the maker's own. */
    public Tape makeObservation(Tape tape) {
        return agent.run(ownTape.apply(tape)).finalTape();
    }

    /**
     * The tape with the last observation that was made on a tape of the maker; it says by whom and on which tape.
     *
     * @throws IllegalArgumentException if none was made
     */
    public Tape addObservation(Tape tape, Tape ownTapeOfMaker) {
        TapeMetadata metadata = new TapeMetadata(
                Ids.next(),
                Optional.of(tape.metadata().id()),
                Optional.of(agent.name()),
                Optional.of(ownTapeOfMaker.metadata().id()),
                1,
                Optional.empty(),
                Optional.empty());
        return tape.append(made(ownTapeOfMaker).observation(types)).withMetadata(metadata);
    }

    private static MakeObservation made(Tape ownTapeOfMaker) {
        List<TapeStep> steps = ownTapeOfMaker.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof MakeObservation made) {
                return made;
            }
        }
        throw new IllegalArgumentException("no observation was made on the tape "
                + ownTapeOfMaker.metadata().id());
    }

    /** Goes on with a tape: makes an observation and adds it. */
    public Tape continueTape(Tape tape) {
        return addObservation(tape, makeObservation(tape));
    }
}
