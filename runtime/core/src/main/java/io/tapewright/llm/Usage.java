package io.tapewright.llm;

/**
 * What a call has used.
 *
 * @param promptTokens tokens of the prompt; -1 if unknown
 * @param outputTokens tokens of the answer; -1 if unknown
 * @param cached whether the answer came from a recording, so that nothing was paid
 */
public record Usage(int promptTokens, int outputTokens, boolean cached) {
    /** Nothing is known. */
    public static final Usage UNKNOWN = new Usage(-1, -1, false);
    /** The answer was recorded before. */
    public static final Usage CACHED = new Usage(-1, -1, true);
}
