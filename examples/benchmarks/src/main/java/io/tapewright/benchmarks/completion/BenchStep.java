package io.tapewright.benchmarks.completion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.step.Action;
import io.tapewright.step.StopStep;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of the benchmarked completions, read by Tapewright and by Jackson into the same records. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BenchStep.Reasoning.class, name = "reasoning"),
    @JsonSubTypes.Type(value = BenchStep.Plan.class, name = "plan"),
    @JsonSubTypes.Type(value = BenchStep.Search.class, name = "search"),
    @JsonSubTypes.Type(value = BenchStep.Calculate.class, name = "calculate"),
    @JsonSubTypes.Type(value = BenchStep.CallTool.class, name = "call_tool"),
    @JsonSubTypes.Type(value = BenchStep.FinalAnswer.class, name = "final_answer")
})
public interface BenchStep {

    /** Reasoning in words. */
    @Step
    record Reasoning(String reasoning) implements BenchStep, Thought {}

    /** A plan. */
    @Step
    record Plan(List<String> plan, String rationale) implements BenchStep, Thought {}

    /** A search. */
    @Step
    record Search(String query, @Name("maxResults") int maxResults, List<String> sources)
            implements BenchStep, Action {}

    /** A calculation. */
    @Step
    record Calculate(String expression, Optional<Double> precision, boolean exact) implements BenchStep, Action {}

    /** A call of a tool with any arguments. */
    @Step
    record CallTool(String tool, Map<String, String> args, Priority priority) implements BenchStep, Action {}

    /** The answer. */
    @Step
    record FinalAnswer(String answer, double confidence, List<Citation> citations) implements BenchStep, StopStep {}

    /** How urgent a call is. */
    enum Priority {
        LOW,
        NORMAL,
        HIGH
    }

    /** A source of an answer. */
    record Citation(String title, String url, int line) {}
}
