package io.tapewright.agent;

import io.tapewright.agent.AgentEvent.CallClosed;
import io.tapewright.agent.AgentEvent.FinalTape;
import io.tapewright.agent.AgentEvent.NewStep;
import io.tapewright.agent.AgentEvent.PartialStep;
import io.tapewright.step.AgentStep;
import io.tapewright.step.Observation;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeMetadata;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of an agent: iterations of nodes until an action was made, or until the agent says otherwise. An iteration is finished
 * before the run stops, so that its transition is on the tape. So is what follows from the tape where it was cut off within a run.
 *
 * <p>It may be closed by another thread, which ends the call of a model that is awaited.
 */
final class AgentRun implements AgentStream {
    private final TapeAgent root;
    private final Tape start;
    private final int maxIterations;
    private final Spending spending;
    private Tape tape;
    private int iterations;
    private volatile @Nullable NodeRun nodeRun;
    private int sizeBefore;
    private @Nullable List<TapeEntry> missing;
    private int noted;
    private boolean over;
    private boolean ended;
    private volatile boolean closed;
    private @Nullable AgentEvent next;

    /**
     * @param spending counts the calls of models; the run ends when there is nothing left to spend
     */
    AgentRun(TapeAgent root, Tape start, int maxIterations, Spending spending) {
        this.root = root;
        this.start = start;
        this.tape = start;
        this.maxIterations = maxIterations;
        this.spending = spending;
    }

    /** Whether the run ended because nodes have run as often as they may. */
    boolean isExhausted() {
        return ended && !over && iterations >= maxIterations;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended && !closed) {
            advanceUnlessClosed();
        }
        return next != null && !closed;
    }

    /** Who closes the run from another thread wants no failure of the call that was ended by it. */
    private void advanceUnlessClosed() {
        try {
            next = advance();
        } catch (RuntimeException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    @Override
    public AgentEvent next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the run is over");
        }
        AgentEvent event = next;
        next = null;
        return event;
    }

    /** One step of the work; null if it made no event. */
    private @Nullable AgentEvent advance() {
        if (missing == null) {
            missing = CutOffRun.missingSteps(root, tape);
        }
        if (noted < missing.size()) {
            return addMissing(missing.get(noted++));
        }
        NodeRun run = nodeRun;
        if (run == null) {
            if (over || iterations >= maxIterations || spending.isSpent()) {
                return end();
            }
            startNode();
        } else if (run.hasNext()) {
            return event(run, run.next());
        } else {
            finishNode(run);
            nodeRun = null;
        }
        return null;
    }

    private void startNode() {
        iterations++;
        sizeBefore = tape.size();
        NodeRun run = NodeRun.start(root.delegate(tape), tape, spending);
        nodeRun = run;
        if (closed) {
            run.close();
        }
    }

    private void finishNode(NodeRun run) {
        run.close();
        Optional<EndsRun> hook = run.agent().endsRun();
        boolean isDone = hook.isPresent() ? hook.get().endsRun(tape) : hasActed();
        over = isDone || isIdle(run);
    }

    private boolean hasActed() {
        return !PendingActions.since(sizeBefore, tape).isEmpty();
    }

    /** A node that never asks a model and has said nothing would say nothing again for ever. */
    private boolean isIdle(NodeRun run) {
        return tape.size() == sizeBefore && run.node().llm().isEmpty();
    }

    private AgentEvent event(NodeRun run, NodeEvent event) {
        if (event instanceof NodeEvent.Partial partial) {
            return new PartialStep(partial.chunk(), partial.soFar());
        }
        if (event instanceof NodeEvent.CallClosed closed) {
            return new CallClosed(closed.call());
        }
        NodeEvent.Whole whole = (NodeEvent.Whole) event;
        TapeStep step = whole.step();
        if (!(step instanceof AgentStep) || step instanceof Observation) {
            throw new IllegalStateException("The node " + run.node().name() + " of the agent "
                    + run.agent().fullName() + " emitted " + step.getClass().getSimpleName()
                    + ". Nodes emit thoughts and actions; observations come from environments, not from nodes.");
        }
        StepMetadata metadata = CompletionNotes.on(
                StepMetadata.of(
                        run.prompt().id(), run.node().name(), run.agent().fullName(), run.llmRole()),
                whole.notes());
        return add(TapeEntry.of(step, metadata));
    }

    private AgentEvent addMissing(TapeEntry entry) {
        AgentEvent event = add(entry);
        over = !PendingActions.since(start.size(), tape).isEmpty();
        return event;
    }

    private AgentEvent add(TapeEntry entry) {
        tape = tape.append(entry);
        return new NewStep(entry, tape);
    }

    private AgentEvent end() {
        ended = true;
        return new FinalTape(
                tape.withMetadata(TapeMetadata.ofRun(start.metadata().id(), root.name(), tape.size() - start.size())));
    }

    @Override
    public void close() {
        closed = true;
        NodeRun run = nodeRun;
        if (run != null) {
            run.close();
        }
    }
}
