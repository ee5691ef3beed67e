package io.tapewright.agent;

import io.tapewright.agent.MainLoopEvent.AgentTape;
import io.tapewright.agent.MainLoopEvent.Ended;
import io.tapewright.agent.MainLoopEvent.EnvironmentTape;
import io.tapewright.agent.MainLoopEvent.NewObservation;
import io.tapewright.agent.MainLoopEvent.OfAgent;
import io.tapewright.agent.Spending.Reached;
import io.tapewright.json.JsonValue;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.FinalObservation;
import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Agent and environment in turn, until one of them stops, a limit is reached, or nobody here can say what comes next.
 *
 * <p>The agent begins, unless the tape ends with an action that waits for the environment: any tape can be gone on with. What
 * follows from a tape that was cut off within the run of a node comes first.
 */
public final class MainLoop implements MainLoopStream {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final TapeAgent agent;
    private final Environment environment;
    private final int maxLoops;
    private final Spending spending;
    private final Queue<MainLoopEvent> events = new ArrayDeque<>();
    private final InterruptibleWork reaction = new InterruptibleWork();
    private volatile EnvironmentTurn following;
    private Tape tape;
    private int loops;
    private int sizeBeforeTurn;
    private int callsOfTurn;
    private volatile @Nullable AgentRun turn;
    private boolean begun;
    private boolean agentDone;
    private boolean exhausted;
    private boolean ended;
    private volatile boolean closed;

    private MainLoop(TapeAgent agent, Environment environment, Tape start, int maxLoops, Limits limits) {
        this.agent = agent;
        this.environment = environment;
        this.following = new UnhurriedTurn(environment);
        this.tape = start;
        this.sizeBeforeTurn = start.size();
        this.maxLoops = maxLoops;
        this.spending = new Spending(limits);
        this.agentDone = environment.isAwaited(start);
    }

    /** Runs within the usual limits. Nothing happens before the stream is read. */
    public static MainLoopStream run(TapeAgent agent, Environment environment, Tape start) {
        return run(agent, environment, start, Limits.DEFAULT);
    }

    /** Runs within some limits. */
    public static MainLoopStream run(TapeAgent agent, Environment environment, Tape start, Limits limits) {
        return new MainLoop(agent, environment, start, UNLIMITED, limits);
    }

    /**
     * Runs for a number of turns at the most, to go on later: after them nothing is noted on the tape.
     *
     * @param maxLoops how often agent and environment may take turns
     */
    public static MainLoopStream run(TapeAgent agent, Environment environment, Tape start, int maxLoops) {
        return new MainLoop(agent, environment, start, maxLoops, Limits.DEFAULT);
    }

    /**
     * Runs to the end, 50 turns at the most. The answer is always a tape: an exception is in its {@code metadata.error}, the steps
     * that were made before it are on it, and {@code metadata.result} has the status and the times.
     */
    public static Tape execute(TapeAgent agent, Environment environment, Tape start) {
        return execute(agent, environment, start, Limits.DEFAULT.withLoops(Execution.MAX_LOOPS));
    }

    /** Runs to the end within some limits; see {@link #execute(TapeAgent, Environment, Tape)}. */
    public static Tape execute(TapeAgent agent, Environment environment, Tape start, Limits limits) {
        return new Execution(agent, environment, start).run(limits);
    }

    @Override
    public Tape tape() {
        return tape;
    }

    @Override
    public boolean hasNext() {
        while (events.isEmpty() && !ended && !closed) {
            advanceUnlessClosed();
        }
        return !events.isEmpty() && !closed;
    }

    @Override
    public MainLoopEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the main loop is over");
        }
        return events.remove();
    }

    /** Who closes the loop from another thread wants no failure of the work that was ended by it. */
    private void advanceUnlessClosed() {
        try {
            advance();
        } catch (RuntimeException | Error e) {
            following.close();
            if (!closed || e instanceof Error) {
                throw e;
            }
        }
    }

    private void advance() {
        AgentRun run = turn;
        if (!begun) {
            begun = true;
            begin();
        } else if (agentDone) {
            agentDone = false;
            environmentTurn();
        } else if (run == null) {
            startTurn();
        } else if (run.hasNext()) {
            agentEvent(run, run.next());
        }
    }

    /** Where the environment begins, the agent's turn is finished before. */
    private void begin() {
        if (!agentDone) {
            return;
        }
        for (TapeEntry entry : CutOffRun.missingSteps(agent, tape)) {
            tape = tape.append(entry);
            events.add(new OfAgent(new AgentEvent.NewStep(entry, tape)));
        }
    }

    // ---- the agent's turn

    private void startTurn() {
        Optional<Reached> limit = spending.ofTurns();
        if (loops == maxLoops) {
            end(MainLoopStatus.MAX_LOOPS_REACHED);
        } else if (limit.isPresent()) {
            stop(limit.get().status(), limit.get().reason());
        } else {
            loops++;
            spending.addLoop();
            sizeBeforeTurn = tape.size();
            turn = new AgentRun(agent, tape, agent.maxIterations(), spending);
            follow();
        }
    }

    /** Lets the environment follow the turn. Who has closed the loop in the meantime may not have seen it. */
    private void follow() {
        callsOfTurn = 0;
        following = environment.beginTurn();
        if (closed) {
            following.close();
        }
    }

    private void agentEvent(AgentRun run, AgentEvent event) {
        events.add(new OfAgent(event));
        if (event instanceof AgentEvent.CallClosed said
                && spending.ofToolCalls(++callsOfTurn).isEmpty()) {
            following.callClosed(said.call());
        }
        if (event instanceof AgentEvent.FinalTape last) {
            tape = last.tape();
            turn = null;
            agentDone = true;
            exhausted = run.isExhausted();
            events.add(new AgentTape(tape));
        }
    }

    // ---- the environment's turn

    private void environmentTurn() {
        try {
            reactIfAllowed();
        } finally {
            following.close();
        }
    }

    private void reactIfAllowed() {
        if (hasStopStep(sizeBeforeTurn)) {
            end(MainLoopStatus.FINISHED);
            return;
        }
        int actions = PendingActions.count(tape);
        Optional<Reached> limit = spending.ofToolCalls(actions);
        if (limit.isPresent()) {
            refuse(limit.get());
            return;
        }
        try {
            react(actions);
        } catch (NoActionsException nothingToDo) {
            endWithoutActions();
        } catch (ExternalInputNeededException someoneElsesTurn) {
            end(MainLoopStatus.EXTERNAL_INPUT_NEEDED);
        }
    }

    private void react(int actions) {
        int before = tape.size();
        observe(reaction.run(() -> following.react(tape)));
        if (tape.size() > 0 && tape.step(tape.size() - 1) instanceof ApprovalRequired) {
            end(MainLoopStatus.APPROVAL_REQUIRED);
            return;
        }
        spending.addToolCalls(actions);
        if (hasStopStep(before)) {
            end(MainLoopStatus.FINISHED);
        }
    }

    private boolean hasStopStep(int from) {
        for (int i = from; i < tape.size(); i++) {
            if (tape.step(i) instanceof StopStep) {
                return true;
            }
        }
        return false;
    }

    private void observe(Tape reacted) {
        for (int i = tape.size(); i < reacted.size(); i++) {
            events.add(new NewObservation(reacted.entry(i)));
        }
        tape = reacted;
        events.add(new EnvironmentTape(tape));
    }

    // ---- the end

    private void endWithoutActions() {
        Optional<Reached> limit = spending.ofTurns().filter(reached -> spending.isSpent());
        if (limit.isPresent()) {
            stop(limit.get().status(), limit.get().reason());
        } else if (exhausted) {
            stop(
                    MainLoopStatus.NO_ACTIONS,
                    "The limit of " + agent.maxIterations() + " runs of nodes without an action was reached.");
        } else {
            end(MainLoopStatus.NO_ACTIONS);
        }
    }

    /** Every call gets its result, also one that may not be made. */
    private void refuse(Reached limit) {
        Tape refused = tape;
        for (TapeStep refusal : PendingActions.refusals(tape, "This was not carried out. " + limit.reason())) {
            refused = refused.append(refusal);
        }
        stop(refused, limit.status(), limit.reason());
    }

    private void stop(MainLoopStatus status, String reason) {
        stop(tape, status, reason);
    }

    private void stop(Tape last, MainLoopStatus status, String reason) {
        observe(last.append(new FinalObservation(Map.of("reason", JsonValue.of(reason)))));
        end(status);
    }

    private void end(MainLoopStatus status) {
        ended = true;
        events.add(new Ended(status));
    }

    @Override
    public void close() {
        closed = true;
        AgentRun run = turn;
        if (run != null) {
            run.close();
        }
        reaction.stop();
        following.close();
    }
}
