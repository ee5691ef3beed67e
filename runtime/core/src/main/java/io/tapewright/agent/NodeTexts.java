package io.tapewright.agent;

/**
 * The texts of a node.
 *
 * @param system the first message of its prompt
 * @param stepsPrompt a user message before the history, which describes the steps
 * @param guidance the last message
 */
record NodeTexts(PromptTemplate system, PromptTemplate stepsPrompt, PromptTemplate guidance) {
    /** A node that says nothing. */
    static final NodeTexts NONE = new NodeTexts(PromptTemplate.NONE, PromptTemplate.NONE, PromptTemplate.NONE);
}
