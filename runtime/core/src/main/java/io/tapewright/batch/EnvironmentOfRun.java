package io.tapewright.batch;

import io.tapewright.agent.Environment;
import io.tapewright.agent.EnvironmentTurn;
import io.tapewright.tape.Tape;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The environment of one run, made when it is first needed: if that fails, it is the failure of this run. */
final class EnvironmentOfRun implements Environment {
    private final Function<Tape, Environment> environments;
    private final Tape start;
    private @Nullable Environment made;

    EnvironmentOfRun(Function<Tape, Environment> environments, Tape start) {
        this.environments = environments;
        this.start = start;
    }

    private Environment environment() {
        Environment environment = made;
        if (environment == null) {
            environment = environments.apply(start);
            made = environment;
        }
        return environment;
    }

    @Override
    public boolean isAwaited(Tape tape) {
        return environment().isAwaited(tape);
    }

    @Override
    public EnvironmentTurn beginTurn() {
        return environment().beginTurn();
    }

    @Override
    public Tape react(Tape tape) {
        return environment().react(tape);
    }

    @Override
    public void close() {
        Environment environment = made;
        if (environment != null) {
            environment.close();
        }
    }
}
