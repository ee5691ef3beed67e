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
     * A further piece of a native call of a tool. The pieces of several calls may come in turns.
     *
     * @param call which call it belongs to; 0 for the one that began first
     * @param id the call's id, as far as it is known
     * @param name the name of the function, as far as it is known
     * @param arguments the piece; the pieces of a call together are its arguments, as JSON
     */
    record CallChunk(int call, String id, String name, String arguments) implements LlmEvent {}

    /**
     * The whole answer; the last event.
     *
     * @param output the answer
     * @param usage what it has used
     */
    record Output(LlmOutput output, Usage usage) implements LlmEvent {}
}
