package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tapewright.completion.StepUnion;
import io.tapewright.processor.testing.AllBuilds;
import io.tapewright.step.StepType;
import io.tapewright.test.Law;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The law of completions holds for every step type and every union that is generated from the sources of the tests. */
class LawTest {

    @TestFactory
    List<DynamicTest> whatIsWrittenIsReadAsTheSameSteps() {
        List<DynamicTest> tests = new ArrayList<>();
        AllBuilds.generatedClasses()
                .forEach(generated -> unions(generated.getValue())
                        .forEach(union -> tests.add(DynamicTest.dynamicTest(
                                generated.getKey(),
                                () -> Law.of(union).seed(17).tries(50).check()))));
        assertFalse(tests.isEmpty());
        return tests;
    }

    /** The union of a node, or that of a step type alone. */
    private static Stream<StepUnion> unions(Class<?> generated) {
        try {
            if (StepType.class.isAssignableFrom(generated)) {
                Field type = generated.getDeclaredField("TYPE");
                type.setAccessible(true); // a companion is no more visible than the user's type
                return Stream.of(StepUnion.of((StepType<?>) type.get(null)));
            }
            for (Method method : generated.getDeclaredMethods()) {
                if (method.getName().equals("union")) {
                    method.setAccessible(true);
                    return Stream.of((StepUnion) method.invoke(null));
                }
            }
            return Stream.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(generated.getName(), e);
        }
    }
}
