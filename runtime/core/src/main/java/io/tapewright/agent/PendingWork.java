package io.tapewright.agent;

import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;
import java.util.function.Function;

/**
 * What an environment has to do for one action or one call of a tool.
 *
 * @param request what a person would be asked to approve
 * @param needsApproval whether a person has to
 * @param work carries it out; fails with nothing but an interrupt
 * @param refusal what is observed if it must not be carried out, by the reason
 */
record PendingWork(
        ApprovalRequired.Request request, boolean needsApproval, Work work, Function<String, TapeStep> refusal) {

    /** Carries something out. */
    @FunctionalInterface
    interface Work {
        TapeEntry run() throws InterruptedException;
    }

    /** The same, carried out in another way. */
    PendingWork by(Work other) {
        return new PendingWork(request, needsApproval, other, refusal);
    }

    /** Carries it out in a thread of its own, where an interrupt that nobody here has asked for is a failure as any other. */
    TapeEntry runAlone() {
        try {
            return work.run();
        } catch (InterruptedException e) {
            return TapeEntry.of(refusal.apply("This failed, as it was interrupted."));
        }
    }

    String id() {
        return request.id();
    }
}
