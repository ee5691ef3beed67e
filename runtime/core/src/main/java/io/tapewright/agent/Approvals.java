package io.tapewright.agent;

import io.tapewright.step.Approval;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.Observation;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Fold;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person has decided about the actions at the end of a tape. */
final class Approvals {
    private static final String REFUSED = "This was not carried out, as a person did not approve it.";

    /** Decisions stand behind the actions that they are about; the last one counts. */
    private static final Fold<TapeEntry, Map<String, Approval>> DECISIONS = new Fold<>() {
        @Override
        public Map<String, Approval> start() {
            return Map.of();
        }

        @Override
        public Map<String, Approval> add(Map<String, Approval> decisions, TapeEntry entry) {
            if (entry.step() instanceof Approval decision) {
                return plus(decisions, decision);
            }
            return isAfterwards(entry.step()) ? Map.of() : decisions;
        }
    };

    private final Tape tape;

    Approvals(Tape tape) {
        this.tape = tape;
    }

    private static Map<String, Approval> plus(Map<String, Approval> decisions, Approval decision) {
        Map<String, Approval> more = new HashMap<>(decisions);
        more.put(decision.id(), decision);
        return more;
    }

    /** Whether a step is not about actions that waited before it. */
    private static boolean isAfterwards(TapeStep step) {
        return step instanceof Observation && !(step instanceof ToolResult);
    }

    private Optional<Approval> decision(PendingWork action) {
        return action.needsApproval() ? Optional.ofNullable(tape.fold(DECISIONS).get(action.id())) : Optional.empty();
    }

    /** Whether a person has to approve one of some actions. */
    static boolean areNeeded(List<PendingWork> actions) {
        for (PendingWork action : actions) {
            if (action.needsApproval()) {
                return true;
            }
        }
        return false;
    }

    /** Those of some actions that have to wait. */
    List<PendingWork> waiting(List<PendingWork> actions) {
        List<PendingWork> waiting = new ArrayList<>();
        for (PendingWork action : actions) {
            if (action.needsApproval() && decision(action).isEmpty()) {
                waiting.add(action);
            }
        }
        return waiting;
    }

    /** The tape with a note of what waits; this tape if it ends with the same one. */
    Tape ask(List<PendingWork> waiting) {
        ApprovalRequired note =
                new ApprovalRequired(waiting.stream().map(PendingWork::request).toList());
        return !tape.isEmpty() && tape.step(tape.size() - 1).equals(note) ? tape : tape.append(note);
    }

    /** What is to be done for some actions, after all decisions are made. */
    List<PendingWork> decided(List<PendingWork> actions) {
        List<PendingWork> decided = new ArrayList<>(actions.size());
        for (PendingWork action : actions) {
            decided.add(decided(action));
        }
        return decided;
    }

    private PendingWork decided(PendingWork action) {
        return decision(action)
                .filter(decision -> !decision.approved())
                .<PendingWork>map(decision -> new RefusedWork(action, message(decision.reason())))
                .orElse(action);
    }

    private static String message(String reason) {
        return reason.isEmpty() ? REFUSED : REFUSED + " " + reason;
    }
}
