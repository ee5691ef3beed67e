package io.tapewright.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.test.Law;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The law of completions holds for the nodes of every example, and of every agent in the tests of the examples. */
class LawTest {

    @TestFactory
    List<DynamicTest> whatIsWrittenIsReadAsTheSameSteps() {
        List<DynamicTest> tests = new ArrayList<>();
        GeneratedUnions.all()
                .forEach((name, union) -> tests.add(DynamicTest.dynamicTest(name, () -> Law.check(union))));
        assertTrue(tests.size() > 4, () -> "too few nodes were found: " + tests);
        return tests;
    }
}
