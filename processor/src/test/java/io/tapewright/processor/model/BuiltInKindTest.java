package io.tapewright.processor.model;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import org.junit.jupiter.api.Test;

/** The processor knows the runtime by name only; here it is seen that it knows its steps as they are. */
class BuiltInKindTest {

    @Test
    void theTableHasTheStepsOfTheRuntime() {
        assertEquals(
                StepTypes.builtIn().all().stream()
                        .map(BuiltInKindTest::builtInKind)
                        .collect(toSet()),
                BuiltInKind.ALL.stream().collect(toSet()));
    }

    private static BuiltInKind builtInKind(StepType<?> type) {
        return new BuiltInKind(type.kind(), type.javaType().getSimpleName(), type.isText());
    }
}
