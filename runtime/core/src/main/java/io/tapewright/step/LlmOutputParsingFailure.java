package io.tapewright.step;

/**
 * A completion that could not be read. The environment answers it, so that the model can try again.
 *
 * @param error what is wrong with the completion, for the model
 * @param llmOutput the completion as it came
 */
public record LlmOutputParsingFailure(String error, String llmOutput) implements Action, ErrorStep {
    /** How this step is described, read and written. */
    public static final StepType<LlmOutputParsingFailure> TYPE = StepType.of(
                    LlmOutputParsingFailure.class,
                    "llm_output_parsing_failure_action",
                    "A completion that could not be read.")
            .property("error", PropertyType.STRING, LlmOutputParsingFailure::error)
            .property("llm_output", PropertyType.STRING, LlmOutputParsingFailure::llmOutput)
            .construct(values -> new LlmOutputParsingFailure(values.get(0), values.get(1)));
}
