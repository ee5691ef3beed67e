package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeMetadata;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One main loop from start to end, of which nothing is left but a tape. Takes the time of its environment. */
final class Execution implements Environment {
    static final int MAX_LOOPS = 50;

    private final TapeAgent agent;
    private final Environment environment;
    private final Tape start;
    private Tape tape;
    private @Nullable MainLoopStatus status;
    private @Nullable Throwable failure;
    private long nanos;
    private long environmentNanos;

    Execution(TapeAgent agent, Environment environment, Tape start) {
        this.agent = agent;
        this.environment = environment;
        this.start = start;
        this.tape = start;
    }

    Tape run(Limits limits) {
        long begin = System.nanoTime();
        try (MainLoopStream loop = MainLoop.run(agent, this, start, limits)) {
            loop.forEachRemaining(this::note);
        } catch (RuntimeException | Error e) { // one run of many must not end the others
            failure = e;
        }
        nanos = System.nanoTime() - begin;
        return tape.withMetadata(metadata());
    }

    /** The tape is the longest that was told of, also within a turn that fails later. */
    private void note(MainLoopEvent event) {
        if (event instanceof MainLoopEvent.OfAgent of && of.event() instanceof AgentEvent.NewStep step) {
            tape = step.tape();
        } else if (event instanceof MainLoopEvent.AgentTape agentTape) {
            tape = agentTape.tape();
        } else if (event instanceof MainLoopEvent.EnvironmentTape environmentTape) {
            tape = environmentTape.tape();
        } else if (event instanceof MainLoopEvent.Ended ended) {
            status = ended.status();
        }
    }

    @Override
    public boolean isAwaited(Tape acted) {
        return environment.isAwaited(acted);
    }

    @Override
    public EnvironmentTurn beginTurn() {
        EnvironmentTurn turn = environment.beginTurn();
        return turn.withReaction(acted -> timed(() -> turn.react(acted)));
    }

    @Override
    public Tape react(Tape acted) {
        return timed(() -> environment.react(acted));
    }

    private Tape timed(Supplier<Tape> reaction) {
        long begin = System.nanoTime();
        try {
            return reaction.get();
        } finally {
            environmentNanos += System.nanoTime() - begin;
        }
    }

    private TapeMetadata metadata() {
        TapeMetadata ofRun = TapeMetadata.ofRun(start.metadata().id(), agent.name(), tape.size() - start.size())
                .withOutcome(Optional.empty(), Optional.of(result()));
        return failure == null ? ofRun : ofRun.withError(failure);
    }

    private JsonValue result() {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.COMPACT).beginObject();
        if (status != null) {
            out.name("status").value(status.name().toLowerCase(Locale.ROOT));
        }
        out.name("execution_time").value(seconds(nanos));
        out.name("agent_execution_time").value(seconds(nanos - environmentNanos));
        out.name("environment_execution_time").value(seconds(environmentNanos));
        return out.endObject().toValue();
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9);
    }
}
