package io.tapewright.agent;

import io.tapewright.step.Action;
import io.tapewright.step.Observation;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Tape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an environment still has to react to at the end of a tape. */
final class PendingActions {
    private PendingActions() {}

    /** The actions since the last observation, in order. */
    static List<Action> of(Tape tape) {
        Deque<Action> actions = new ArrayDeque<>();
        for (int i = tape.size() - 1; i >= 0 && !(tape.step(i) instanceof Observation); i--) {
            if (tape.step(i) instanceof Action action) {
                actions.addFirst(action);
            }
        }
        return List.copyOf(actions);
    }

    /**
     * The calls that were made last and have no result yet, where some of them have: a tape that was cut off between two results.
     * Empty if none has.
     */
    static List<ToolCall> ofPartlyAnswered(Tape tape) {
        Set<String> answered = new HashSet<>();
        int i = tape.size() - 1;
        while (i >= 0 && tape.step(i) instanceof ToolResult result) {
            answered.add(result.toolCallId());
            i--;
        }
        while (i >= 0 && !(tape.step(i) instanceof Observation) && !(tape.step(i) instanceof ToolCalls)) {
            i--;
        }
        if (answered.isEmpty() || i < 0 || !(tape.step(i) instanceof ToolCalls calls)) {
            return List.of();
        }
        return calls.toolCalls().stream()
                .filter(call -> !call.id().isEmpty() && !answered.contains(call.id()))
                .toList();
    }
}
