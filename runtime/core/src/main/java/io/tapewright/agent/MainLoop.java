package io.tapewright.agent;

import io.tapewright.agent.MainLoopEvent.AgentTape;
import io.tapewright.agent.MainLoopEvent.Ended;
import io.tapewright.agent.MainLoopEvent.EnvironmentTape;
import io.tapewright.agent.MainLoopEvent.NewObservation;
import io.tapewright.agent.MainLoopEvent.OfAgent;
import io.tapewright.step.StopStep;
import io.tapewright.tape.Tape;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Agent and environment in turn, until the agent stops or nobody here can say what comes next.
 *
 * <p>The agent begins, unless the tape ends with an action that waits for the environment: any tape can be gone on with.
 */
public final class MainLoop implements MainLoopStream {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final TapeAgent agent;
    private final Environment environment;
    private final int maxLoops;
    private final Queue<MainLoopEvent> events = new ArrayDeque<>();
    private Tape tape;
    private int loops;
    private int sizeBeforeTurn;
    private @Nullable AgentStream turn;
    private boolean agentDone;
    private boolean ended;

    private MainLoop(TapeAgent agent, Environment environment, Tape start, int maxLoops) {
        this.agent = agent;
        this.environment = environment;
        this.tape = start;
        this.sizeBeforeTurn = start.size();
        this.maxLoops = maxLoops;
        this.agentDone = environment.isAwaited(start);
    }

    /** Runs for as long as it takes. Nothing happens before the stream is read. */
    public static MainLoopStream run(TapeAgent agent, Environment environment, Tape start) {
        return run(agent, environment, start, UNLIMITED);
    }

    /**
     * Runs for a number of turns at the most.
     *
     * @param maxLoops how often agent and environment may take turns
     */
    public static MainLoopStream run(TapeAgent agent, Environment environment, Tape start, int maxLoops) {
        return new MainLoop(agent, environment, start, maxLoops);
    }

    @Override
    public Tape tape() {
        return tape;
    }

    @Override
    public boolean hasNext() {
        while (events.isEmpty() && !ended) {
            advance();
        }
        return !events.isEmpty();
    }

    @Override
    public MainLoopEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the main loop is over");
        }
        return events.remove();
    }

    private void advance() {
        if (agentDone) {
            environmentTurn();
        } else if (turn == null) {
            startTurn();
        } else if (turn.hasNext()) {
            agentEvent(turn.next());
        }
    }

    private void startTurn() {
        if (loops == maxLoops) {
            end(MainLoopStatus.MAX_LOOPS_REACHED);
            return;
        }
        loops++;
        sizeBeforeTurn = tape.size();
        turn = agent.run(tape);
    }

    private void agentEvent(AgentEvent event) {
        events.add(new OfAgent(event));
        if (event instanceof AgentEvent.FinalTape last) {
            tape = last.tape();
            turn = null;
            agentDone = true;
            events.add(new AgentTape(tape));
        }
    }

    private void environmentTurn() {
        agentDone = false;
        if (tape.steps().subList(sizeBeforeTurn, tape.size()).stream().anyMatch(step -> step instanceof StopStep)) {
            end(MainLoopStatus.FINISHED);
            return;
        }
        try {
            observe(environment.react(tape));
        } catch (NoActionsException nothingToDo) {
            end(MainLoopStatus.NO_ACTIONS);
        } catch (ExternalInputNeededException someoneElsesTurn) {
            end(MainLoopStatus.EXTERNAL_INPUT_NEEDED);
        }
    }

    private void observe(Tape reacted) {
        reacted.entries().subList(tape.size(), reacted.size()).forEach(entry -> events.add(new NewObservation(entry)));
        tape = reacted;
        events.add(new EnvironmentTape(tape));
    }

    private void end(MainLoopStatus status) {
        ended = true;
        events.add(new Ended(status));
    }

    @Override
    public void close() {
        ended = true;
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }
}
