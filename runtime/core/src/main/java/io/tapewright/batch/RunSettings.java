package io.tapewright.batch;

import io.tapewright.agent.Environment;
import io.tapewright.agent.Limits;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.tape.Tape;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Collects how an agent is run on the tapes of a batch. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class RunSettings<B extends RunSettings<B>> extends BatchSettings<B> {
    private final TapeAgent agent;
    private Function<Tape, Environment> environments;
    private boolean closesEnvironments;
    private Limits limits = Limits.DEFAULT.withLoops(50);

    RunSettings(TapeAgent agent) {
        this.agent = agent;
        Environment tools = agent.environment();
        this.environments = tape -> tools;
    }

    /** The environment of all runs, which must be thread-safe and stays open; that of the agent's tools if nobody says. */
    public final B environment(Environment ofAll) {
        this.environments = tape -> ofAll;
        this.closesEnvironments = false;
        return self();
    }

    /** Makes the environment of each run from its start tape; it is closed when the run is over, however that ended. */
    public final B environments(Function<Tape, Environment> ofEach) {
        this.environments = ofEach;
        this.closesEnvironments = true;
        return self();
    }

    /** How much one run may do and spend; as {@link MainLoop#execute} if nobody says. */
    public final B limits(Limits ofOneRun) {
        this.limits = ofOneRun;
        return self();
    }

    /** What is done with a tape: the agent and its environment run in turn. */
    final UnaryOperator<Tape> execution() {
        return new ExecutionOfRun(agent, environments, closesEnvironments, limits);
    }
}
