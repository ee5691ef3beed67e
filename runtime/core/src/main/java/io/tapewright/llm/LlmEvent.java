package io.tapewright.llm;

/** What comes from a model while it answers. */
public sealed interface LlmEvent {

    /**
     * A further piece of the answer's text.
     *
     * @param text the piece; chunks together are the content
     */
    record Chunk(String text) implements LlmEvent {}

    /**
     * The whole answer; the last event.
     *
     * @param output the answer
     * @param usage what it has used
     */
    record Output(LlmOutput output, Usage usage) implements LlmEvent {}
}
