package io.tapewright.agent;

import io.tapewright.step.Approval;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.Observation;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person has decided about the actions at the end of a tape. */
final class Approvals {
    private static final String REFUSED = "This was not carried out, as a person did not approve it.";

    private final Tape tape;
    private final Map<String, Approval> decisions = new HashMap<>();

    /** Decisions stand behind the actions that they are about; the last one counts. */
    Approvals(Tape tape) {
        this.tape = tape;
        for (int i = tape.size() - 1; i >= 0 && !isBefore(tape.step(i)); i--) {
            if (tape.step(i) instanceof Approval decision) {
                decisions.putIfAbsent(decision.id(), decision);
            }
        }
    }

    private static boolean isBefore(TapeStep step) {
        return step instanceof Observation && !(step instanceof ToolResult);
    }

    /** Whether an action has to wait. */
    boolean isAwaited(PendingWork action) {
        return action.needsApproval() && !decisions.containsKey(action.id());
    }

    /** The tape with a note of what waits; this tape if it ends with the same one. */
    Tape ask(List<PendingWork> waiting) {
        ApprovalRequired note =
                new ApprovalRequired(waiting.stream().map(PendingWork::request).toList());
        return !tape.isEmpty() && tape.step(tape.size() - 1).equals(note) ? tape : tape.append(note);
    }

    /** What is to be done for an action, after all decisions are made. */
    PendingWork decided(PendingWork action) {
        @Nullable Approval decision = action.needsApproval() ? decisions.get(action.id()) : null;
        return decision == null || decision.approved() ? action : action.by(() -> refuse(action, decision.reason()));
    }

    private static TapeEntry refuse(PendingWork action, String reason) {
        String message = reason.isEmpty() ? REFUSED : REFUSED + " " + reason;
        return TapeEntry.of(action.refusal().apply(message));
    }
}
