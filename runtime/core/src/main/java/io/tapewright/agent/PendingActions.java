package io.tapewright.agent;

import io.tapewright.step.Action;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Observation;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an environment still has to react to at the end of a tape. */
final class PendingActions {
    private PendingActions() {}

    /** The actions since the last observation, in order. */
    static List<Action> of(Tape tape) {
        return since(0, tape);
    }

    /** Those of them that stand from an index on. Words before a call of a subagent are not meant as the end of the turn. */
    static List<Action> since(int index, Tape tape) {
        List<Action> actions = new ArrayList<>(2);
        boolean beforeCall = false;
        for (int i = tape.size() - 1; i >= index && !(tape.step(i) instanceof Observation); i--) {
            TapeStep step = tape.step(i);
            if (step instanceof Action action && !(step instanceof AssistantStep && beforeCall)) {
                actions.add(action);
            }
            beforeCall = step instanceof Call || beforeCall && step instanceof SetNextNode;
        }
        Collections.reverse(actions);
        return actions;
    }

    /**
     * The calls that were made last and have no result yet, where some of them have: a tape that was cut off between two results.
     * Empty if none has.
     */
    static List<ToolCall> ofPartlyAnswered(Tape tape) {
        if (tape.isEmpty() || !(tape.step(tape.size() - 1) instanceof ToolResult)) {
            return List.of();
        }
        Set<String> answered = new HashSet<>();
        int i = tape.size() - 1;
        while (i >= 0 && tape.step(i) instanceof ToolResult result) {
            answered.add(result.toolCallId());
            i--;
        }
        while (i >= 0 && !(tape.step(i) instanceof Observation) && !(tape.step(i) instanceof ToolCalls)) {
            i--;
        }
        if (i < 0 || !(tape.step(i) instanceof ToolCalls calls)) {
            return List.of();
        }
        return calls.toolCalls().stream()
                .filter(call -> !call.id().isEmpty() && !answered.contains(call.id()))
                .toList();
    }

    /** How many actions and calls an environment would have to carry out: neither words for people nor answers that can't be read. */
    static int count(Tape tape) {
        int count = ofPartlyAnswered(tape).size();
        for (Action action : of(tape)) {
            if (action instanceof ToolCalls calls) {
                count += calls.toolCalls().size();
            } else if (!isMessage(action)) {
                count++;
            }
        }
        return count;
    }

    /** What is observed if none of them may be carried out, for a reason: one observation for each. */
    static List<TapeStep> refusals(Tape tape, String reason) {
        List<TapeStep> refusals = new ArrayList<>();
        ofPartlyAnswered(tape).forEach(call -> refusals.add(new ToolResult(reason, call.id())));
        for (Action action : of(tape)) {
            if (action instanceof ToolCalls calls) {
                calls.toolCalls().forEach(call -> refusals.add(new ToolResult(reason, call.id())));
            } else if (action instanceof ToolCallAction call) {
                refusals.add(new ToolResult(reason, call.id()));
            } else if (!isMessage(action)) {
                refusals.add(new ActionExecutionFailure(reason));
            }
        }
        return refusals;
    }

    private static boolean isMessage(Action action) {
        return action instanceof AssistantStep
                || action instanceof StopStep
                || action instanceof LlmOutputParsingFailure;
    }
}
