package io.tapewright.agent;

/** For a node's class: describes to the model what it may emit, instead of the text {@code stepsPrompt} of its {@code @Node}. */
@FunctionalInterface
public interface DescribesSteps {

    /**
     * The user message before the history; none is sent if it is empty.
     *
     * @param variables the schema of the steps, and the tools
     */
    String describeSteps(NodeContext context, PromptVariables variables);
}
