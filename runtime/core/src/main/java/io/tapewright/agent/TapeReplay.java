package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.AgentStep;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.ForeignStep;
import io.tapewright.step.Observation;
import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One {@link Replay} of one tape: agent and environment in turn, as long as the recorded tape goes on. */
final class TapeReplay {
    private final TapeAgent agent;
    private final Optional<Environment> environment;
    private final boolean goesOn;
    private final Tape recorded;
    private final int sizeAtStart;
    private final List<ReplayMismatch> mismatches = new ArrayList<>();
    private Tape tape;
    /** How many steps of the recorded tape have been compared or taken. */
    private int position;

    private int sizeBeforeTurn;
    private boolean ended;

    TapeReplay(TapeAgent agent, Optional<Environment> environment, boolean goesOn, Tape recorded, Tape start) {
        this.agent = agent;
        this.environment = environment;
        this.goesOn = goesOn;
        this.recorded = recorded;
        this.tape = start;
        this.sizeAtStart = start.size();
        this.position = start.size();
    }

    /** Whether a step is made by agents, and not by an environment or someone outside. */
    static boolean isOfAgent(TapeStep step) {
        return step instanceof AgentStep && !(step instanceof Observation);
    }

    ReplayResult run() {
        if (position < recorded.size()) {
            finishCutOffRun();
        }
        boolean awaited = isAwaited();
        while (!ended && position < recorded.size()) {
            int before = position;
            sizeBeforeTurn = tape.size();
            if (!awaited) {
                agentTurn();
            }
            othersTurn();
            awaited = isAwaited();
            ended |= position == before;
        }
        if (mismatches.isEmpty() && position < recorded.size()) {
            mismatch(
                    position, Optional.empty(), "nothing is made where the tape has " + shown(recorded.step(position)));
        }
        return new ReplayResult(tape.withMetadata(metadata()), mismatches);
    }

    private TapeMetadata metadata() {
        return TapeMetadata.ofRun(recorded.metadata().id(), agent.name(), tape.size() - sizeAtStart);
    }

    /** Whether an action waits for what makes observations. */
    private boolean isAwaited() {
        return environment
                .map(makes -> makes.isAwaited(tape))
                .orElseGet(() -> position < recorded.size() && !isOfAgent(recorded.step(position)));
    }

    // ---- the agent's turn

    private void finishCutOffRun() {
        attempt("the agent fails", () -> CutOffRun.missingSteps(agent, tape))
                .orElse(List.of())
                .forEach(this::add);
    }

    private void agentTurn() {
        try (AgentStream run = agent.run(tape)) {
            while (!ended && hasNext(run)) {
                AgentEvent event = run.next();
                if (event instanceof AgentEvent.NewStep made) {
                    tape = made.tape();
                    compare(made.entry().step());
                }
            }
        }
    }

    private boolean hasNext(AgentStream run) {
        return attempt("the agent fails", run::hasNext).orElse(false);
    }

    // ---- the environment's turn

    private void othersTurn() {
        if (ended) {
            return;
        }
        if (hasStopped()) {
            ended = !takeRecorded();
        } else if (environment.isEmpty() || !react(environment.get())) {
            takeRecorded();
        }
    }

    private boolean hasStopped() {
        return tape.steps().subList(sizeBeforeTurn, tape.size()).stream().anyMatch(StopStep.class::isInstance);
    }

    /** Compares what the environment makes; answers whether that is all that is to be observed now. */
    private boolean react(Environment makes) {
        Optional<Tape> reacted = attempt("the environment fails", () -> reaction(makes));
        if (reacted.isEmpty()) {
            return true;
        }
        List<TapeEntry> observed =
                reacted.get().entries().subList(tape.size(), reacted.get().size());
        for (int i = 0; i < observed.size() && !ended; i++) {
            add(observed.get(i));
        }
        return !observed.isEmpty() && !(observed.get(observed.size() - 1).step() instanceof ApprovalRequired);
    }

    /** The same tape if only someone outside can say what comes next. */
    private Tape reaction(Environment makes) {
        try {
            return makes.react(tape);
        } catch (NoActionsException | ExternalInputNeededException someoneElsesTurn) {
            return tape;
        }
    }

    /** Goes on with what was observed then; answers whether there was something. */
    private boolean takeRecorded() {
        int before = position;
        while (position < recorded.size() && !isOfAgent(recorded.step(position))) {
            tape = tape.append(recorded.entry(position));
            position++;
        }
        return position > before;
    }

    private void add(TapeEntry made) {
        tape = tape.append(made);
        compare(made.step());
    }

    // ---- comparing

    private void compare(TapeStep made) {
        int index = position++;
        if (index >= recorded.size()) {
            mismatch(index, Optional.of(made), "the tape has ended, and this is made: " + shown(made));
            ended = true;
            return;
        }
        JsonValue before = data(recorded.step(index));
        JsonValue now = data(made);
        if (!before.equals(now)) {
            String diff = LineDiff.of(lines(before), lines(now));
            mismatch(index, Optional.of(made), "another step is made (- recorded, + made):\n" + diff);
        }
    }

    private JsonValue data(TapeStep step) {
        return step instanceof ForeignStep foreign
                ? foreign.data().withoutNulls()
                : agent.types().of(step).llmDict(step);
    }

    private static String lines(JsonValue data) {
        return JsonWriter.of(JsonWriter.Layout.INDENTED).value(data).toString();
    }

    private String shown(TapeStep step) {
        return data(step).json();
    }

    private void mismatch(int index, Optional<TapeStep> made, String problem) {
        mismatches.add(new ReplayMismatch(index, recordedAt(index), made, problem, Optional.empty()));
        ended |= !goesOn;
    }

    private Optional<TapeStep> recordedAt(int index) {
        return index < recorded.size() ? Optional.of(recorded.step(index)) : Optional.empty();
    }

    /** What something answers; a failure is a mismatch after which nothing can be made. */
    private <T> Optional<T> attempt(String ifNot, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            mismatches.add(new ReplayMismatch(
                    position, recordedAt(position), Optional.empty(), ifNot + ": " + e.getMessage(), Optional.of(e)));
            ended = true;
            return Optional.empty();
        }
    }
}
