package io.tapewright.tape;

import io.tapewright.step.AgentStep;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.ControlFlow;
import io.tapewright.step.Observation;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The views of the agents in the chain of calls at some point of a tape: the root's at the bottom, that of the agent whose turn it
 * is at the top. Immutable.
 *
 * <p>The rules are those of TapeAgents: a call is seen by caller and callee and opens a new view, a respond closes it.
 */
public final class TapeViewStack {
    /** What the root agent is called in views. */
    public static final String ROOT = "root";

    static final Fold<TapeEntry, TapeViewStack> FOLD = new Fold<>() {
        @Override
        public TapeViewStack start() {
            return new TapeViewStack(TapeView.start(ROOT, ROOT), null, Map.of());
        }

        @Override
        public TapeViewStack add(TapeViewStack views, TapeEntry entry) {
            return views.add(entry);
        }
    };

    private final TapeView top;
    private final @Nullable TapeViewStack below;
    private final Map<String, GrowingList<TapeEntry>> messages;

    private TapeViewStack(TapeView top, @Nullable TapeViewStack below, Map<String, GrowingList<TapeEntry>> messages) {
        this.top = top;
        this.below = below;
        this.messages = messages;
    }

    /** The view of the agent whose turn it is. */
    public TapeView top() {
        return top;
    }

    /** All views, the root's first. */
    public List<TapeView> views() {
        if (below == null) {
            return List.of(top);
        }
        LinkedList<TapeView> views = new LinkedList<>();
        for (TapeViewStack stack = this; stack != null; stack = stack.below) {
            views.addFirst(stack.top);
        }
        return List.copyOf(views);
    }

    /** The views of the agents that were called, without that of the root; the first one first. */
    public List<TapeView> called() {
        if (below == null) {
            return List.of();
        }
        List<TapeView> all = views();
        return all.subList(1, all.size());
    }

    /** The calls, responds and broadcasts that an agent sent or got, in order. */
    public List<TapeEntry> messagesOf(String agentFullName) {
        List<TapeEntry> found = messages.get(agentFullName);
        return found == null ? List.of() : found;
    }

    private TapeViewStack add(TapeEntry entry) {
        TapeStep step = entry.step();
        if (!(step instanceof AgentStep || step instanceof Observation)) {
            return this; // of such a step nobody knows what it means
        }
        if (step instanceof Call call) {
            return call(call, entry);
        }
        if (step instanceof Respond respond) {
            return respond(respond, entry);
        }
        if (step instanceof Broadcast broadcast) {
            return broadcast(broadcast, entry);
        }
        return new TapeViewStack(top.add(entry), below, messages);
    }

    private TapeViewStack call(Call call, TapeEntry entry) {
        String caller = entry.metadata().agent();
        var sent = withMessage(entry, caller, caller + "/" + call.agentName());
        TapeViewStack callerStack = new TapeViewStack(top.add(entry), below, sent);
        TapeView callee = TapeView.start(call.agentName(), top.agentFullName() + "/" + call.agentName());
        return new TapeViewStack(callee.add(entry), callerStack, sent);
    }

    private TapeViewStack respond(Respond respond, TapeEntry entry) {
        if (below == null) {
            throw new IllegalStateException(
                    "The root agent can't respond, as nobody called it. Let it emit a StopStep, or"
                            + " an AssistantStep that answers the user.");
        }
        TapeView caller = below.top;
        Optional<TapeEntry> output = respond.copyOutput() ? outputFor(caller) : Optional.empty();
        if (output.isPresent()) {
            caller = caller.addOutput(top.agentName(), output.get());
        }
        String responder = entry.metadata().agent();
        int slash = responder.lastIndexOf('/');
        String manager = slash < 0 ? responder : responder.substring(0, slash);
        return new TapeViewStack(caller.add(entry), below.below, withMessage(entry, responder, manager));
    }

    /** The last step of the top view that is the agent's own work. */
    private Optional<TapeEntry> outputFor(TapeView caller) {
        List<TapeEntry> entries = top.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            TapeEntry entry = entries.get(i);
            TapeStep step = entry.step();
            if (!caller.isOwn(entry) && !(step instanceof ControlFlow) && !(step instanceof Observation)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private TapeViewStack broadcast(Broadcast broadcast, TapeEntry entry) {
        String sender = entry.metadata().agent();
        String[] receivers =
                broadcast.to().stream().map(name -> sender + "/" + name).toArray(String[]::new);
        return new TapeViewStack(top.add(entry), below, withMessage(entry, receivers));
    }

    private Map<String, GrowingList<TapeEntry>> withMessage(TapeEntry entry, String... agents) {
        Map<String, GrowingList<TapeEntry>> more = new LinkedHashMap<>(messages);
        for (String agent : agents) {
            more.merge(agent, GrowingList.of(List.of(entry)), (old, ignored) -> old.plus(entry));
        }
        return more;
    }
}
