package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an environment has to do for one action or one call of a tool.
 *
 * @param id what tells it apart from the others of the turn
 * @param shown what a person would be shown of it
 * @param needsApproval whether a person has to
 * @param work carries it out; fails with nothing but an interrupt
 * @param refusal what is observed if it must not be carried out, by the reason
 */
record PendingWork(
        String id, Supplier<JsonValue> shown, boolean needsApproval, Work work, Function<String, TapeStep> refusal) {

    /** Carries something out. */
    @FunctionalInterface
    interface Work {
        TapeEntry run() throws InterruptedException;
    }

    /** The same, carried out in another way. */
    PendingWork by(Work other) {
        return new PendingWork(id, shown, needsApproval, other, refusal);
    }

    /** Carries it out in a thread of its own, where an interrupt that nobody here has asked for is a failure as any other. */
    TapeEntry runAlone() {
        try {
            return work.run();
        } catch (InterruptedException e) {
            return TapeEntry.of(refusal.apply("This failed, as it was interrupted."));
        }
    }

    /** What a person is asked to approve. */
    ApprovalRequired.Request request() {
        return new ApprovalRequired.Request(id, shown.get());
    }
}
