package io.tapewright.agent;

/**
 * How much one main loop may do and spend. Where it has, the tape ends with a {@link io.tapewright.step.FinalObservation} that says
 * which limit was reached, and so does the status.
 *
 * @param loops how often agent and environment may take turns
 * @param llmCalls how many calls of models may be made; a call that was begun is finished
 * @param toolCalls how many calls of tools and other actions may be carried out; those of a turn are carried out together or not
 *     at all
 * @param tokens how many tokens models may read and write, as far as they tell
 * @param cost how many US dollars models may cost, as far as their {@link io.tapewright.llm.Llm#price} is known
 */
public record Limits(int loops, int llmCalls, int toolCalls, long tokens, double cost) {
    /** What holds where nobody says otherwise: enough for long runs, and an end to those that got stuck. */
    public static final Limits DEFAULT = new Limits(100, 500, 500, 5_000_000, 20);
    /** No limits. */
    public static final Limits NONE = new Limits(
            Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Double.POSITIVE_INFINITY);

    /** The same with another limit of turns. */
    public Limits withLoops(int most) {
        return new Limits(most, llmCalls, toolCalls, tokens, cost);
    }

    /** The same with another limit of calls of models. */
    public Limits withLlmCalls(int most) {
        return new Limits(loops, most, toolCalls, tokens, cost);
    }

    /** The same with another limit of calls of tools. */
    public Limits withToolCalls(int most) {
        return new Limits(loops, llmCalls, most, tokens, cost);
    }

    /** The same with another limit of tokens. */
    public Limits withTokens(long most) {
        return new Limits(loops, llmCalls, toolCalls, most, cost);
    }

    /** The same with another limit of costs. */
    public Limits withCost(double most) {
        return new Limits(loops, llmCalls, toolCalls, tokens, most);
    }
}
