package io.tapewright.llm;

import io.tapewright.json.JsonValue;
import java.time.Instant;

/**
 * A call of a model as it is recorded.
 *
 * @param timestamp when it was made
 * @param prompt what was asked; its id is that of the steps made of the answer
 * @param output the answer
 * @param usage what it has used
 * @param llmInfo which model, with which parameters
 * @param cost what it has cost, in US dollars; 0 if unknown
 */
public record LlmCall(
        Instant timestamp, Prompt prompt, LlmOutput output, Usage usage, JsonValue llmInfo, double cost) {}
