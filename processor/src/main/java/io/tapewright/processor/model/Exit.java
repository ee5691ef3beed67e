package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A way in which a node can be left.
 *
 * @param label as messages and diagrams show it
 * @param reason why it is left so, as messages say it after the node's name
 * @param step the type of the step that was emitted, if one was
 * @param effect what happens then
 * @param origin where the node says so
 */
public record Exit(String label, String reason, Optional<JavaType> step, Effect effect, Origin origin) {

    /** What happens when a node is left. */
    public enum Effect {
        /** The next node runs. */
        GOES_ON(""),
        /** The environment acts before the next node runs. */
        ACTS(""),
        /** The main loop is over. */
        STOPS("the end"),
        /** A subagent runs, which may act, before the next node does. */
        DELEGATES(""),
        /** A subagent runs, which never hands back. */
        LEAVES("the end, as it never responds"),
        /** The agent hands back to its manager. */
        RETURNS("the manager");

        private final String end;

        Effect(String end) {
            this.end = end;
        }

        /** Where messages say that this leads; empty if a node is next. */
        String end() {
            return end;
        }
    }

    /** Of a node that has emitted a step. */
    static Exit emitting(StepReference step, NodeModel node, AgentModel agent) {
        String name = step.type().display();
        return new Exit(
                name, "has emitted " + name, Optional.of(step.type()), effect(step, node, agent), step.origin());
    }

    private static Effect effect(StepReference step, NodeModel node, AgentModel agent) {
        if (step.is("StopStep")) {
            return Effect.STOPS;
        }
        if (step.is("Action")) {
            return Effect.ACTS;
        }
        if (step.is("Respond")) {
            return Effect.RETURNS;
        }
        return step.is("Call") ? effect(agent.callableBy(node)) : Effect.GOES_ON;
    }

    /** Of calling one of some subagents. */
    private static Effect effect(List<SubagentReference> callable) {
        if (!callable.isEmpty() && callable.stream().noneMatch(SubagentReference::responds)) {
            return Effect.LEAVES;
        }
        return callable.stream().anyMatch(SubagentReference::acts) ? Effect.DELEGATES : Effect.GOES_ON;
    }

    /** Of a node that has called a subagent. */
    static Exit calling(TypeUse called, Optional<SubagentReference> subagent) {
        String name = "calls " + called.type().display();
        String reason = "has called " + called.type().display();
        return new Exit(name, reason, Optional.empty(), effect(subagent.stream().toList()), called.origin());
    }

    /** Of a control node. */
    static Exit choosing(String label, Origin origin) {
        return new Exit(label, "has found no route that fits", Optional.empty(), Effect.GOES_ON, origin);
    }

    /** Whether the node that is next, if there is one, runs only where a tape is continued, or never. */
    public boolean isEnd() {
        return !effect.end().isEmpty();
    }

    /** Whether a run may be over then. */
    public boolean mayEndRun() {
        return effect != Effect.GOES_ON;
    }
}
