package io.tapewright.step;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The agent wants programs run.
 *
 * @param code the programs, in order
 */
public record ExecuteCode(List<CodeBlock> code) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<ExecuteCode> TYPE = StepType.of(ExecuteCode.class, "execute_code", "Runs code.")
            .property("code", CodeBlock.PROPERTY_TYPE.list(), ExecuteCode::code)
            .view(step -> step.code.stream().map(CodeBlock::fenced).collect(Collectors.joining("\n\n")))
            .construct(values -> new ExecuteCode(values.get(0)));

    /** Copies the list. */
    public ExecuteCode {
        code = List.copyOf(code);
    }
}
