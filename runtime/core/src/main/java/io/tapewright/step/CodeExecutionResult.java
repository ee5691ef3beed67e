package io.tapewright.step;

/**
 * What came of an {@link ExecuteCode}.
 *
 * @param result the result
 */
public record CodeExecutionResult(CodeResult result) implements Observation {
    /** How this step is described, read and written. */
    public static final StepType<CodeExecutionResult> TYPE = StepType.of(
                    CodeExecutionResult.class, "code_execution_result", "What came of running code.")
            .property("result", CodeResult.PROPERTY_TYPE, CodeExecutionResult::result)
            .construct(values -> new CodeExecutionResult(values.get(0)));
}
