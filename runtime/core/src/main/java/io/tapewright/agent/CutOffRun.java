package io.tapewright.agent;

import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AgentStep;
import io.tapewright.step.Call;
import io.tapewright.step.Jump;
import io.tapewright.step.Observation;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The run of a node at the end of a tape, which may have been cut off within it. What follows from the tape is made anew: the transition,
 * and the other steps of a node that asks no model. So a tape that gets it goes on as the one that was not cut off.
 */
final class CutOffRun {
    private final TapeAgent agent;
    private final AgentNode node;
    private final Tape before;
    private final List<TapeStep> steps;
    private final StepMetadata metadata;

    /**
     * @param before the tape on which the node ran
     * @param steps what is left of its run
     * @param metadata that of the last one
     */
    private CutOffRun(TapeAgent agent, AgentNode node, Tape before, List<TapeStep> steps, StepMetadata metadata) {
        this.agent = agent;
        this.node = node;
        this.before = before;
        this.steps = steps;
        this.metadata = metadata;
    }

    /** The steps that are missing at the end of a tape; empty if none are. */
    static List<TapeEntry> missingSteps(TapeAgent root, Tape tape) {
        int start = startOfRun(tape);
        return start == tape.size()
                ? List.of()
                : find(root, tape, start).map(CutOffRun::missingSteps).orElse(List.of());
    }

    /** Where the last run of a node begins; at the end, if something else stands there, or if the tape does not tell runs apart. */
    private static int startOfRun(Tape tape) {
        int start = tape.size();
        if (start > 0 && !tape.entry(start - 1).metadata().promptId().isEmpty()) {
            StepMetadata run = tape.entry(start - 1).metadata();
            while (start > 0 && isOf(run, tape.entry(start - 1))) {
                start--;
            }
        }
        return start;
    }

    private static boolean isOf(StepMetadata run, TapeEntry entry) {
        StepMetadata metadata = entry.metadata();
        return entry.step() instanceof AgentStep
                && !(entry.step() instanceof Observation)
                && metadata.promptId().equals(run.promptId())
                && metadata.node().equals(run.node())
                && metadata.agent().equals(run.agent());
    }

    private static Optional<CutOffRun> find(TapeAgent root, Tape tape, int start) {
        Tape before = tape.prefix(start);
        StepMetadata metadata = tape.entry(tape.size() - 1).metadata();
        TapeAgent agent = root.delegate(before);
        List<TapeStep> steps = tape.steps().subList(start, tape.size());
        return TapeView.sameAgent(metadata.agent(), agent.fullName())
                ? agent.findNode(metadata.node()).map(node -> new CutOffRun(agent, node, before, steps, metadata))
                : Optional.empty();
    }

    private List<TapeEntry> missingSteps() {
        List<? extends TapeStep> missing = node.llm().isEmpty() ? missingOfRule() : missingTransition();
        return missing.stream()
                .map(step -> TapeEntry.of(
                        step, StepMetadata.of(metadata.promptId(), metadata.node(), metadata.agent(), metadata.llm())))
                .toList();
    }

    /** What a node that asks no model makes beyond what is there; nothing where it makes other steps today. */
    private List<TapeStep> missingOfRule() {
        List<TapeStep> made = new ArrayList<>();
        NodeContext context = new NodeContext(agent, before);
        Iterator<NodeEvent> events = node.generateSteps(context, LlmStream.none(Prompt.none()));
        while (events.hasNext()) {
            if (events.next() instanceof NodeEvent.Whole whole) {
                made.add(whole.step());
            }
        }
        boolean goesOn =
                made.size() > steps.size() && made.subList(0, steps.size()).equals(steps);
        return goesOn ? made.subList(steps.size(), made.size()) : List.of();
    }

    /** An agent with one node needs none; after handing over it would be in the view of another agent. */
    private List<SetNextNode> missingTransition() {
        boolean isOver = steps.stream()
                .anyMatch(step -> step instanceof Call || step instanceof Respond || step instanceof Jump);
        return isOver || agent.nodes().size() == 1
                ? List.of()
                : node
                        .nextNode(steps)
                        .map(SetNextNode::new)
                        .filter(next -> !next.equals(steps.get(steps.size() - 1)))
                        .stream()
                        .toList();
    }
}
