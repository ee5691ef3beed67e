package io.tapewright.llm;

/** Why a model stopped. */
public enum FinishReason {
    /** It had said all, or nobody said why. */
    STOP("stop"),
    /** It wants tools called. */
    TOOL_CALLS("tool_calls"),
    /** It reached the limit of tokens, so that the answer is cut off. */
    LENGTH("length"),
    /** The provider held the answer back. */
    CONTENT_FILTER("content_filter"),
    /** It refused to answer; the text says how. */
    REFUSAL("refusal");

    private final String wireName;

    FinishReason(String wireName) {
        this.wireName = wireName;
    }

    /** Whether it ended before all was said. */
    public boolean isTooEarly() {
        return this == LENGTH || this == CONTENT_FILTER || this == REFUSAL;
    }

    /** What {@code finish_reason} says in JSON. */
    public String wireName() {
        return wireName;
    }

    /**
     * The reason that a chat API gives. Many servers say {@code stop} although tools are called, or nothing at all:
     * then the answer itself decides.
     *
     * @param wireName what {@code finish_reason} says; empty if it is absent
     * @param callsTools whether the answer calls tools
     */
    public static FinishReason of(String wireName, boolean callsTools) {
        return switch (wireName) {
            case "length" -> LENGTH;
            case "content_filter" -> CONTENT_FILTER;
            case "refusal" -> REFUSAL;
            default -> callsTools ? TOOL_CALLS : STOP;
        };
    }
}
