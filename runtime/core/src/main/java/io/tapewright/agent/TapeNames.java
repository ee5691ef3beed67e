package io.tapewright.agent;

import io.tapewright.step.Call;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the nodes and agents of a tape are called by an agent that reuses it, where the names differ. Immutable. */
public final class TapeNames {
    private static final TapeNames SAME = new TapeNames(Map.of(), Map.of());

    private final Map<String, String> nodes;
    private final Map<String, String> agents;

    private TapeNames(Map<String, String> nodes, Map<String, String> agents) {
        this.nodes = nodes;
        this.agents = agents;
    }

    /** All names are the same. */
    public static TapeNames same() {
        return SAME;
    }

    /** A node of the tape is called otherwise. */
    public TapeNames node(String onTape, String here) {
        return new TapeNames(with(nodes, onTape, here), agents);
    }

    /** A subagent of the tape is called otherwise, wherever it stands in a path. What the root is called never matters. */
    public TapeNames agent(String onTape, String here) {
        return new TapeNames(nodes, with(agents, onTape, here));
    }

    private static Map<String, String> with(Map<String, String> names, String onTape, String here) {
        Map<String, String> more = new HashMap<>(names);
        more.put(onTape, here);
        return Map.copyOf(more);
    }

    /** The tape with the names that are used here. */
    Tape apply(Tape tape) {
        if (nodes.isEmpty() && agents.isEmpty()) {
            return tape;
        }
        List<TapeEntry> entries = tape.entries().stream().map(this::rename).toList();
        Tape renamed = Tape.of(entries);
        return tape.context().map(renamed::withContext).orElse(renamed).withMetadata(tape.metadata());
    }

    private TapeEntry rename(TapeEntry entry) {
        StepMetadata old = entry.metadata();
        StepMetadata metadata = new StepMetadata(
                old.id(), old.promptId(), nodeName(old.node()), path(old.agent()), old.llm(), old.other());
        return TapeEntry.of(rename(entry.step()), metadata);
    }

    private TapeStep rename(TapeStep step) {
        if (step instanceof SetNextNode transition) {
            return new SetNextNode(nodeName(transition.nextNode()));
        }
        if (step instanceof Call call) {
            return new Call(agentName(call.agentName()), call.content());
        }
        return step;
    }

    private String path(String path) {
        return Arrays.stream(path.split("/")).map(this::agentName).collect(Collectors.joining("/"));
    }

    private String nodeName(String name) {
        return nodes.getOrDefault(name, name);
    }

    private String agentName(String name) {
        return agents.getOrDefault(name, name);
    }
}
