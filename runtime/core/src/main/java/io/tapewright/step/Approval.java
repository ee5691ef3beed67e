package io.tapewright.step;

/**
 * What a person has decided about an action that needs approval. It has no role, so that models do not see it.
 *
 * @param id which of the requests of an {@link ApprovalRequired} is meant
 * @param approved whether the action may be carried out
 * @param reason why not, for the model; may be empty
 */
public record Approval(String id, boolean approved, String reason) implements TapeStep {
    /** How this step is described, read and written. */
    public static final StepType<Approval> TYPE = StepType.of(
                    Approval.class, "approval", "A person's decision about an action.")
            .property("id", PropertyType.STRING, Approval::id)
            .property("approved", PropertyType.BOOLEAN, Approval::approved)
            .defaulted("reason", PropertyType.STRING, Approval::reason)
            .construct(values -> new Approval(values.get(0), values.get(1), values.get(2, "")));

    /** The action may be carried out. */
    public static Approval of(String id) {
        return new Approval(id, true, "");
    }

    /** The action must not be carried out. */
    public static Approval refused(String id, String reason) {
        return new Approval(id, false, reason);
    }
}
