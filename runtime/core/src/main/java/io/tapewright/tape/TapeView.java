package io.tapewright.tape;

import io.tapewright.step.AgentStep;
import io.tapewright.step.ControlFlow;
import io.tapewright.step.Jump;
import io.tapewright.step.Observation;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What one agent sees of a tape since it was called: its own steps, observations, and what it exchanged with other agents.
 * Immutable.
 */
public final class TapeView {
    private final String agentName;
    private final String agentFullName;
    private final GrowingList<TapeEntry> entries;
    private final String lastPromptId;
    private final Optional<String> lastNode;
    /** The {@link SetNextNode} or {@link Jump} that counts. */
    private final Optional<ControlFlow> choice;

    private final Map<String, TapeEntry> outputs;

    private TapeView(
            String agentName,
            String agentFullName,
            GrowingList<TapeEntry> entries,
            String lastPromptId,
            Optional<String> lastNode,
            Optional<ControlFlow> choice,
            Map<String, TapeEntry> outputs) {
        this.agentName = agentName;
        this.agentFullName = agentFullName;
        this.entries = entries;
        this.lastPromptId = lastPromptId;
        this.lastNode = lastNode;
        this.choice = choice;
        this.outputs = outputs;
    }

    static TapeView start(String agentName, String agentFullName) {
        return new TapeView(
                agentName, agentFullName, GrowingList.empty(), "", Optional.empty(), Optional.empty(), Map.of());
    }

    /** Makes what an agent sees that stands where another one was called: it sees the same, but other steps are its own. */
    public static Fold<TapeEntry, TapeView> seenBy(String agentName, String agentFullName) {
        TapeView empty = start(agentName, agentFullName);
        return new Fold<>() {
            @Override
            public TapeView start() {
                return empty;
            }

            @Override
            public TapeView add(TapeView view, TapeEntry entry) {
                return view.add(entry);
            }
        };
    }

    /** The agent's own name; the root agent's is {@code root}, as a tape does not know what it is called. */
    public String agentName() {
        return agentName;
    }

    /** The agent's path in the tree of agents, beginning with {@code root}. */
    public String agentFullName() {
        return agentFullName;
    }

    /** What the agent sees, in order. Unmodifiable. */
    public List<TapeEntry> entries() {
        return entries;
    }

    /** The node of the agent that ran last; empty if none has run, an empty name if the tape does not say which. */
    public Optional<String> lastNode() {
        return lastNode;
    }

    /** The node that the last run of a node chose to run next. */
    public Optional<String> nextNode() {
        // with an empty name TapeAgents notes that the choice was left open
        return choice.map(step -> step instanceof SetNextNode next ? next.nextNode() : null)
                .filter(node -> !node.isEmpty());
    }

    /** The position among the agent's nodes of the one that was chosen to run next, where an older tape tells nodes by number. */
    public Optional<Integer> nextNodeNumber() {
        return choice.map(step -> step instanceof Jump jump ? jump.nextNode() : null);
    }

    /** The agent's own steps of the last run of a node, in order. */
    public List<TapeStep> lastRun() {
        Deque<TapeStep> run = new ArrayDeque<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            TapeEntry entry = entries.get(i);
            if (isOwn(entry)) {
                if (!entry.metadata().promptId().equals(lastPromptId)) {
                    break;
                }
                run.addFirst(entry.step());
            }
        }
        return List.copyOf(run);
    }

    /** What the agent's subagents gave back, by their name, in the order in which they first did. */
    public Map<String, TapeEntry> outputs() {
        return outputs;
    }

    /**
     * What a subagent gave back.
     *
     * @throws NoSuchElementException if it gave nothing back
     */
    public TapeStep output(String subagentName) {
        TapeEntry output = outputs.get(subagentName);
        if (output == null) {
            throw new NoSuchElementException(
                    "no output of a subagent " + subagentName + "; there is: " + outputs.keySet());
        }
        return output.step();
    }

    /**
     * What the subagent gave back that was the first, the second, …, to do so; negative numbers count from the end.
     *
     * @throws NoSuchElementException if there are not so many
     */
    public TapeStep output(int index) {
        int position = index < 0 ? outputs.size() + index : index;
        if (position < 0 || position >= outputs.size()) {
            throw new NoSuchElementException("no output number " + index + " of " + outputs.size());
        }
        return new ArrayList<>(outputs.values()).get(position).step();
    }

    /** The value of a fold over what the agent sees; what a shorter view has computed is not computed again. */
    public <T> T fold(Fold<? super TapeEntry, T> fold) {
        return entries.fold(fold);
    }

    /**
     * Whether a step is by the agent of this view; an observation never is, even where it is a stop step. The first component of a path does not count: a tape does not know what the
     * root agent is called.
     */
    public boolean isOwn(TapeEntry entry) {
        return entry.step() instanceof AgentStep
                && !(entry.step() instanceof Observation)
                && sameAgent(entry.metadata().agent(), agentFullName);
    }

    /** Whether two paths lead to the same agent, whatever the root is called; no path at all leads to the root. */
    public static boolean sameAgent(String path, String otherPath) {
        int from = tail(path);
        int otherFrom = tail(otherPath);
        int length = otherPath.length() - otherFrom;
        return path.length() - from == length && path.regionMatches(from, otherPath, otherFrom, length);
    }

    private static int tail(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path.length() : slash;
    }

    TapeView add(TapeEntry entry) {
        if (!isOwn(entry)) {
            return with(entry, lastPromptId, lastNode, choice);
        }
        StepMetadata metadata = entry.metadata();
        boolean newRun = !metadata.promptId().equals(lastPromptId) && !(entry.step() instanceof Respond);
        Optional<ControlFlow> next = newRun ? Optional.empty() : choice;
        if (entry.step() instanceof SetNextNode || entry.step() instanceof Jump) {
            next = Optional.of((ControlFlow) entry.step());
        }
        return with(entry, metadata.promptId(), node(metadata.node()), next);
    }

    /** Steps of one node share the value, so that a view of a long run stays small. */
    private Optional<String> node(String name) {
        return lastNode.isPresent() && lastNode.get().equals(name) ? lastNode : Optional.of(name);
    }

    TapeView addOutput(String subagentName, TapeEntry output) {
        Map<String, TapeEntry> more = new LinkedHashMap<>(outputs);
        more.put(subagentName, output);
        TapeView view = add(output);
        return new TapeView(
                agentName,
                agentFullName,
                view.entries,
                view.lastPromptId,
                view.lastNode,
                view.choice,
                Collections.unmodifiableMap(more));
    }

    private TapeView with(TapeEntry entry, String promptId, Optional<String> node, Optional<ControlFlow> next) {
        return new TapeView(agentName, agentFullName, entries.plus(entry), promptId, node, next, outputs);
    }
}
