package io.tapewright;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.TapeStep;
import java.util.List;

/** Schema, prompt and parse of a union without dynamic JSON; run by {@link ClassLoadingTest} in a JVM of its own. */
final class ParsingProgram {
    private ParsingProgram() {}

    public static void main(String[] args) {
        StepUnion union = StepUnion.of(ReasoningThought.TYPE, AssistantAnswer.TYPE);
        Prompt prompt = Prompt.of(Message.user(union.schema()));
        String completion = """
                {"kind": "reasoning_thought", "reasoning": "so"}
                {"kind": "assistant_answer", "success": true, "answer": "42"}""";
        List<TapeStep> steps = union.read(Dialect.JSON, LlmOutput.of(completion), 0);
        System.out.println(prompt.messages().size());
        System.out.println(ReasoningThought.TYPE.toJson(steps.get(0)));
        System.out.println(AssistantAnswer.TYPE.toJson(steps.get(1)));
    }
}
