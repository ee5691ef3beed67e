package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;

/** What an environment has to do for one action or one call of a tool. */
interface PendingWork {

    /** What tells it apart from the others of the turn. */
    String id();

    /** What a person would be shown of it. */
    JsonValue shown();

    /** Whether a person has to approve it. */
    boolean needsApproval();

    /** Carries it out; fails with nothing but an interrupt. */
    TapeEntry run() throws InterruptedException;

    /** What is observed if it must not be carried out. */
    TapeStep refusal(String reason);

    /** Carries it out in a thread of its own, where an interrupt that nobody here has asked for is a failure as any other. */
    default TapeEntry runAlone() {
        try {
            return run();
        } catch (InterruptedException e) {
            return TapeEntry.of(refusal("This failed, as it was interrupted."));
        }
    }

    /** What a person is asked to approve. */
    default ApprovalRequired.Request request() {
        return new ApprovalRequired.Request(id(), shown());
    }
}
