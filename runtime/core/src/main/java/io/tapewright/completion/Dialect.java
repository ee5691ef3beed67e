package io.tapewright.completion;

/** How steps are spoken on the wire. The same agent can speak any dialect that its step types allow. */
public enum Dialect {
    /** Free text, verbatim: the one step of the union that consists of one text. */
    TEXT,
    /**
     * JSON in the text: an object with {@code kind}, several one after the other, or an array of them. Calls of tools are objects
     * {@code {"kind": "tool_call", "tool_name": …, "parameters": …}}.
     */
    JSON,
    /**
     * Native function calling: text is the one-text step of the union; calls are {@link io.tapewright.step.ToolCalls}, or steps
     * that are offered as functions.
     */
    TOOLS,
    /**
     * Structured output: the prompt carries a JSON schema that the service makes the model obey, and the answer is one object
     * {@code {"steps": […]}} of what JSON would have said.
     */
    STRUCTURED
}
