package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.StepReference;

/** References to the descriptions of steps. */
final class StepTypeCode {
    private StepTypeCode() {}

    /** The constant that describes a step. */
    static CodeBlock of(StepReference step) {
        ClassName holder =
                step.source() == StepReference.Source.COMPANION ? Names.step(step.type()) : Names.of(step.type());
        return CodeBlock.of("$T.TYPE", holder);
    }
}
