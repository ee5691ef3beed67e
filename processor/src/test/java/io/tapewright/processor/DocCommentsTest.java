package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.step.StepType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comments become plain sentences, as a model reads them. */
class DocCommentsTest {

    @ParameterizedTest
    @EnumSource
    void tagsAndEntitiesOfJavadocBecomeText(CompilerKind compiler) {
        StepType<?> plan = step(compiler, """
                /**
                 * A <b>plan</b> of {@code List<String>}, see {@link java.util.List the list} and {@link #what()}: 1 &lt; 2 &#38; 3.
                 *
                 * @param what in `back quotes` and [brackets]
                 */
                """);
        assertEquals("A plan of List<String>, see the list and what(): 1 < 2 & 3.", plan.description());
        assertEquals("in `back quotes` and [brackets]", described(plan));
    }

    /** ECJ gives no such comment. */
    @Test
    void signsOfMarkdownBecomeTextWhereTheCompilerGivesIt() {
        assumeTrue(Runtime.version().feature() >= 23, "older compilers give no comment");
        StepType<?> plan = step(CompilerKind.JAVAC, """
                /// # The plan
                /// A *plan* of **what to do**: `List<String>`, ``a `b` ``, snake_case, 2 * 3 * 4, in [0, 10] or \\[x\\], &lt;
                /// see [List], [the guide](https://example.org/a_b "title"), [it][java.util.Map], [#what()] and [Plan#what()].
                /// ```java
                /// @param <T> {@code x}
                /// ```
                ///
                /// @param what `@now` what {@code to} do
                """);
        assertEquals(
                "The plan A plan of what to do: List<String>, a `b`, snake_case, 2 * 3 * 4, in [0, 10] or [x], <"
                        + " see List, the guide, it, what() and Plan.what(). @param <T> {@code x}",
                plan.description());
        assertEquals("@now what to do", described(plan));
    }

    private static StepType<?> step(CompilerKind compiler, String comment) {
        return Build.with(compiler)
                .source(
                        "demo.Plan",
                        "package demo;\n" + comment
                                + "@io.tapewright.annotation.Step"
                                + " public record Plan(String what) implements io.tapewright.step.Thought {}")
                .run()
                .clean()
                .stepType("demo.PlanStep");
    }

    private static String described(StepType<?> type) {
        return type.schema().json().replaceAll(".*\"description\": \"(.*?)\".*", "$1");
    }
}
