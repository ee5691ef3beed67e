package io.tapewright.llm;

/** Why a model stopped. */
public enum FinishReason {
    /** It had said all, or nobody said why. */
    STOP,
    /** It wants tools called. */
    TOOL_CALLS,
    /** It reached the limit of tokens, so that the answer is cut off. */
    LENGTH,
    /** The provider held the answer back. */
    CONTENT_FILTER
}
