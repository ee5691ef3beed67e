package io.tapewright.tape;

import io.tapewright.step.AgentStep;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.ControlFlow;
import io.tapewright.step.Jump;
import io.tapewright.step.Observation;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of SEMANTICS ("View stack"), written down a second time in the plainest way: mutable lists, all entries each time,
 * and node and next node looked up backwards instead of being kept.
 */
final class NaiveViews {
    final List<View> stack = new ArrayList<>(List.of(new View("root", "root")));
    final Map<String, List<TapeEntry>> messages = new LinkedHashMap<>();

    record View(String name, String fullName, List<TapeEntry> entries, Map<String, TapeEntry> outputs) {
        View(String name, String fullName) {
            this(name, fullName, new ArrayList<>(), new LinkedHashMap<>());
        }

        boolean isOwn(TapeEntry entry) {
            return entry.step() instanceof AgentStep
                    && !(entry.step() instanceof Observation)
                    && withoutFirst(entry.metadata().agent()).equals(withoutFirst(fullName));
        }

        private static List<String> withoutFirst(String path) {
            return Arrays.stream(path.split("/")).skip(1).toList();
        }

        private List<TapeEntry> own() {
            return entries.stream().filter(this::isOwn).toList();
        }

        Optional<String> lastNode() {
            List<TapeEntry> own = own();
            return own.isEmpty()
                    ? Optional.empty()
                    : Optional.of(own.get(own.size() - 1).metadata().node());
        }

        /** The last choice since the agent last began another run of a node; a respond begins none. */
        Optional<TapeStep> choice() {
            List<TapeEntry> own = own();
            for (int i = own.size() - 1; i >= 0; i--) {
                TapeStep step = own.get(i).step();
                if (step instanceof SetNextNode || step instanceof Jump) {
                    return Optional.of(step);
                }
                if (i > 0 && beginsRun(own.get(i), own.get(i - 1))) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private static boolean beginsRun(TapeEntry entry, TapeEntry before) {
            return !entry.metadata().promptId().equals(before.metadata().promptId())
                    && !(entry.step() instanceof Respond);
        }
    }

    static NaiveViews of(List<TapeEntry> entries) {
        NaiveViews views = new NaiveViews();
        entries.stream()
                .filter(entry -> entry.step() instanceof AgentStep || entry.step() instanceof Observation)
                .forEach(views::add);
        return views;
    }

    private View top() {
        return stack.get(stack.size() - 1);
    }

    private void add(TapeEntry entry) {
        String by = entry.metadata().agent();
        if (entry.step() instanceof Respond respond) {
            respond(respond, entry);
            send(entry, by);
            send(entry, by.contains("/") ? by.substring(0, by.lastIndexOf('/')) : by);
            return;
        }
        top().entries.add(entry);
        if (entry.step() instanceof Call call) {
            send(entry, by);
            send(entry, by + "/" + call.agentName());
            stack.add(new View(call.agentName(), top().fullName + "/" + call.agentName()));
            top().entries.add(entry);
        } else if (entry.step() instanceof Broadcast broadcast) {
            broadcast.to().forEach(name -> send(entry, by + "/" + name));
        }
    }

    private void respond(Respond respond, TapeEntry entry) {
        View callee = stack.remove(stack.size() - 1);
        View caller = top();
        List<TapeEntry> candidates = callee.entries.stream()
                .filter(e -> !caller.isOwn(e))
                .filter(e -> !(e.step() instanceof ControlFlow) && !(e.step() instanceof Observation))
                .toList();
        if (respond.copyOutput() && !candidates.isEmpty()) {
            TapeEntry output = candidates.get(candidates.size() - 1);
            caller.entries.add(output);
            caller.outputs.put(callee.name, output);
        }
        caller.entries.add(entry);
    }

    private void send(TapeEntry entry, String agent) {
        messages.computeIfAbsent(agent, name -> new ArrayList<>()).add(entry);
    }
}
