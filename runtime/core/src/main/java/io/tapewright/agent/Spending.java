package io.tapewright.agent;

import io.tapewright.llm.LlmCall;
import io.tapewright.llm.Usage;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts what a main loop does and spends, against its limits. Used by one thread. */
final class Spending implements Consumer<LlmCall> {
    private final Limits limits;
    private int loops;
    private int llmCalls;
    private int toolCalls;
    private long tokens;
    private double cost;

    Spending(Limits limits) {
        this.limits = limits;
    }

    static Spending unlimited() {
        return new Spending(Limits.NONE);
    }

    /** A limit that was reached, and what is said of it. */
    record Reached(MainLoopStatus status, String reason) {}

    /** An answer that was recorded before costs nothing; it counts as a call all the same, as a loop may be stuck in it. */
    @Override
    public void accept(LlmCall call) {
        llmCalls++;
        Usage usage = call.usage();
        if (!usage.cached()) {
            tokens += Math.max(0, usage.promptTokens()) + Math.max(0, usage.outputTokens());
            cost += call.cost();
        }
    }

    void addLoop() {
        loops++;
    }

    void addToolCalls(int count) {
        toolCalls += count;
    }

    /** Whether no model may be asked any more. */
    boolean isSpent() {
        return ofModels().isPresent();
    }

    /** The limit that forbids a further turn. */
    Optional<Reached> ofTurns() {
        return loops < limits.loops()
                ? ofModels()
                : reached(MainLoopStatus.MAX_LOOPS_REACHED, limits.loops() + " turns of the agent");
    }

    private Optional<Reached> ofModels() {
        if (llmCalls >= limits.llmCalls()) {
            return reached(MainLoopStatus.MAX_LLM_CALLS_REACHED, limits.llmCalls() + " calls of models");
        }
        if (tokens >= limits.tokens()) {
            return reached(MainLoopStatus.MAX_TOKENS_REACHED, limits.tokens() + " tokens");
        }
        return cost < limits.cost()
                ? Optional.empty()
                : reached(MainLoopStatus.MAX_COST_REACHED, limits.cost() + " US dollars");
    }

    /** The limit that forbids a number of further calls of tools. */
    Optional<Reached> ofToolCalls(int more) {
        return toolCalls + (long) more <= limits.toolCalls()
                ? Optional.empty()
                : reached(MainLoopStatus.MAX_TOOL_CALLS_REACHED, limits.toolCalls() + " calls of tools");
    }

    private static Optional<Reached> reached(MainLoopStatus status, String amount) {
        return Optional.of(new Reached(status, "The limit of " + amount + " was reached."));
    }
}
