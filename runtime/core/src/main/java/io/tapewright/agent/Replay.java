package io.tapewright.agent;

import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Optional;

/**
 * Checks that an agent makes the steps of a recorded tape again: the agent runs from the beginning of the tape, and each step is
 * compared with the one that the tape has in its place. With a {@link io.tapewright.llm.replay.ReplayLlm} of the recorded calls this is
 * a test that needs no model.
 *
 * <p>Observations are taken from the tape, unless there is an environment that makes them; then they are compared too. What only someone
 * outside could say, such as the user or who approves an action, is always taken from the tape.
 *
 * <p>Steps are the same if they have the same {@linkplain io.tapewright.step.StepType#llmDict data for models}; metadata does not count.
 *
 * <p>Immutable; as thread-safe as the agent and the environment.
 */
public final class Replay {
    private final TapeAgent agent;
    private final Optional<Environment> environment;
    private final boolean goesOn;

    private Replay(TapeAgent agent, Optional<Environment> environment, boolean goesOn) {
        this.agent = agent;
        this.environment = environment;
        this.goesOn = goesOn;
    }

    /** Replays with the observations of the tape, until the first step that is not the same. */
    public static Replay of(TapeAgent agent) {
        return new Replay(agent, Optional.empty(), false);
    }

    /** Replays with the observations that an environment makes. */
    public Replay withEnvironment(Environment made) {
        return new Replay(agent, Optional.of(made), goesOn);
    }

    /** Goes on after a step that is not the same, on the tape as it is made now, to find what else is different. */
    public Replay goingOn() {
        return new Replay(agent, environment, true);
    }

    /** Replays a tape from the observations with which it begins. */
    public ReplayResult replay(Tape recorded) {
        int begin = 0;
        while (begin < recorded.size() && !TapeReplay.isOfAgent(recorded.step(begin))) {
            begin++;
        }
        return replay(recorded, recorded.prefix(begin));
    }

    /**
     * Replays a tape from another beginning.
     *
     * @param start stands for as many steps of the recorded tape, with which it is not compared
     */
    public ReplayResult replay(Tape recorded, Tape start) {
        return new TapeReplay(agent, environment, goesOn, recorded, start).run();
    }

    /** Replays several tapes, one after the other; the results are in their order. */
    public List<ReplayResult> replayAll(List<Tape> recorded) {
        return recorded.stream().map(this::replay).toList();
    }
}
