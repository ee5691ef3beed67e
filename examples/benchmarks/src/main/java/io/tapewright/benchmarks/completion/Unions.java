package io.tapewright.benchmarks.completion;

import io.tapewright.completion.StepUnion;

/** The union of all {@link BenchStep}s; a class of its own, which loads nothing else. */
public final class Unions {
    public static final StepUnion STEPS = StepUnion.of(
            BenchStep_ReasoningStep.TYPE,
            BenchStep_PlanStep.TYPE,
            BenchStep_SearchStep.TYPE,
            BenchStep_CalculateStep.TYPE,
            BenchStep_CallToolStep.TYPE,
            BenchStep_FinalAnswerStep.TYPE);

    private Unions() {}
}
