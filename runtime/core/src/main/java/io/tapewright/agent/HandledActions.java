package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.Observation;
import io.tapewright.step.StepType;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.TapeEntry;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Carries out the actions of one type by a handler. What goes wrong becomes an {@link ActionExecutionFailure}.
 *
 * @param <A> the actions
 */
final class HandledActions<A extends Action> {
    private final StepType<A> type;
    private final ActionHandler<A> handler;

    HandledActions(StepType<A> type, ActionHandler<A> handler) {
        this.type = type;
        this.handler = handler;
    }

    String kind() {
        return type.kind();
    }

    JsonValue toJson(Action action) {
        return type.toJson(action);
    }

    /** What comes of an action; it is noted of which kind the action was and how long it took, in seconds. */
    TapeEntry observe(Action action, Policies policies) throws InterruptedException {
        long start = System.nanoTime();
        Observation observation = observation(type.javaType().cast(action), policies);
        BigDecimal seconds = BigDecimal.valueOf(System.nanoTime() - start, 9);
        StepMetadata fresh = StepMetadata.fresh();
        Map<String, JsonValue> other = Map.of(
                "action_kind", JsonValue.of(kind()), "action_execution_time", JsonValue.parse(seconds.toPlainString()));
        return TapeEntry.of(observation, new StepMetadata(fresh.id(), "", "", "", "", other));
    }

    private Observation observation(A action, Policies policies) throws InterruptedException {
        try {
            return policies.of(kind()).call(() -> handler.handle(action));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) { // whatever a handler does, what came of other actions is not lost
            return new ActionExecutionFailure(ToolCaller.failure(kind(), e));
        }
    }
}
