package io.tapewright.llm;

/**
 * What a model costs.
 *
 * @param perMillionPromptTokens US dollars for a million tokens of prompts
 * @param perMillionOutputTokens US dollars for a million tokens of answers
 */
public record Price(double perMillionPromptTokens, double perMillionOutputTokens) {
    /** Nothing, or nobody knows. */
    public static final Price NONE = new Price(0, 0);

    private static final double MILLION = 1e6;

    /** What a call has cost, in US dollars. Tokens that are not known and answers that were recorded before cost nothing. */
    public double of(Usage usage) {
        return usage.cached()
                ? 0
                : Math.max(0, usage.promptTokens()) * perMillionPromptTokens / MILLION
                        + Math.max(0, usage.outputTokens()) * perMillionOutputTokens / MILLION;
    }
}
