package io.tapewright.agent;

import io.tapewright.step.SetNextNode;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import java.util.Optional;

/** The run of a node at the end of a tape that was cut off before its transition. */
final class CutOffRun {
    private CutOffRun() {}

    /**
     * The transition that is missing; empty if none is. It follows from the steps of the run, so that a tape which gets it goes on as the
     * one that was not cut off.
     */
    static Optional<TapeEntry> missingTransition(TapeAgent root, Tape tape) {
        if (tape.isEmpty() || !isOfRun(tape.entry(tape.size() - 1))) {
            return Optional.empty();
        }
        TapeEntry last = tape.entry(tape.size() - 1);
        TapeAgent agent = root.delegate(tape);
        TapeView view = agent.viewOf(tape);
        return view.isOwn(last) && agent.nodes().size() > 1
                ? missingChoice(agent, view, last).map(next -> of(last, next))
                : Optional.empty();
    }

    /** Observations, and steps of tapes that do not tell runs apart, are of none. */
    private static boolean isOfRun(TapeEntry entry) {
        return !entry.metadata().promptId().isEmpty() && !(entry.step() instanceof SetNextNode);
    }

    private static Optional<String> missingChoice(TapeAgent agent, TapeView view, TapeEntry last) {
        return view.nextNodeNumber().isPresent()
                ? Optional.empty()
                : agent.findNode(last.metadata().node())
                        .flatMap(node -> node.nextNode(view.lastRun()))
                        .filter(next -> !view.nextNode().equals(Optional.of(next)));
    }

    private static TapeEntry of(TapeEntry last, String next) {
        StepMetadata run = last.metadata();
        return TapeEntry.of(new SetNextNode(next), StepMetadata.of(run.promptId(), run.node(), run.agent(), run.llm()));
    }
}
