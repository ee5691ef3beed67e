package io.tapewright.batch;

import io.tapewright.agent.Environment;
import io.tapewright.agent.Limits;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.tape.Tape;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Runs an agent on a tape.
 *
 * @param environments gives the environment of a run
 * @param closesEnvironments whether each is made for one run, which then closes it
 */
record ExecutionOfRun(
        TapeAgent agent, Function<Tape, Environment> environments, boolean closesEnvironments, Limits limits)
        implements UnaryOperator<Tape> {

    @Override
    public Tape apply(Tape start) {
        EnvironmentOfRun environment = new EnvironmentOfRun(environments, start);
        Tape result = MainLoop.execute(agent, environment, start, limits);
        return closesEnvironments ? closed(environment, result) : result;
    }

    /** The result, with an error if there is none yet and the environment can't be closed. */
    private static Tape closed(Environment environment, Tape result) {
        try {
            environment.close();
            return result;
        } catch (RuntimeException | Error e) {
            return result.metadata().error().isPresent()
                    ? result
                    : result.withMetadata(result.metadata().withError(e));
        }
    }
}
