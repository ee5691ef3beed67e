package io.tapewright.agent;

/**
 * What a template may say beside the agent's configuration.
 *
 * @param steps the JSON schema of what the node may emit: {@code {steps}}
 * @param tools the tools that the node shows, as a JSON array: {@code {tools}}
 */
public record PromptVariables(String steps, String tools) {}
