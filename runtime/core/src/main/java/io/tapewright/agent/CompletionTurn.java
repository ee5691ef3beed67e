package io.tapewright.agent;

import io.tapewright.step.Action;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the turn goes that an agent has with one completion.
 *
 * <p>What a completion says after a call of a subagent, or after handing back, is not taken, because it is another agent's turn then.
 * Nor is a call of a subagent, or handing back, after an action: its result belongs into the view of the agent that acts.
 */
final class CompletionTurn {
    private List<TapeStep> notTaken = List.of();
    private boolean acted;
    private boolean handedOver;

    /** Whether the agent has acted, other than by words. */
    boolean hasActed() {
        return acted;
    }

    /** Whether it is another agent's turn. */
    boolean isHandedOver() {
        return handedOver;
    }

    /** Whether the next step is taken. */
    boolean take(TapeStep step) {
        boolean handsOver = step instanceof Call || step instanceof Respond;
        if (handedOver || handsOver && acted) {
            leave(step);
            return false;
        }
        handedOver = handsOver;
        acted |= step instanceof Action && !(step instanceof AssistantStep);
        return true;
    }

    private void leave(TapeStep step) {
        if (notTaken.isEmpty()) {
            notTaken = new ArrayList<>();
        }
        notTaken.add(step);
    }

    /** The steps that were not taken, in order. */
    List<TapeStep> notTaken() {
        return notTaken;
    }
}
