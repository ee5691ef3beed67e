package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node is tested alone: on a tape, without a model and without a run. */
class NodeAloneTest {
    private final TapeAgent agent = TapeAgent.builder("helper")
            .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                    .build())
            .node(StandardNode.builder("act", StepUnion.of(AssistantStep.TYPE))
                    .system(known -> "Help.")
                    .guidance(known -> "Act!")
                    .next("plan")
                    .build())
            .build();
    private final AgentNode act = agent.findNode("act").orElseThrow();
    private final NodeContext context =
            new NodeContext(agent, Tape.of(new UserStep("hi"), new AssistantThought("I greet.")));

    @Test
    void itMakesItsPrompt() {
        assertEquals(
                List.of(
                        Message.system("Help."),
                        Message.user("hi"),
                        Message.assistant("I greet."),
                        Message.user("Act!")),
                act.makePrompt(context).messages());
    }

    @Test
    void itMakesStepsOfACompletion() {
        List<TapeStep> steps = new ArrayList<>();
        act.generateSteps(context, LlmStream.of(Prompt.none(), LlmOutput.of("Hello!")))
                .forEachRemaining(event -> {
                    if (event instanceof NodeEvent.Whole whole) {
                        steps.add(whole.step());
                    }
                });
        assertEquals(List.of(new AssistantStep("Hello!"), new SetNextNode("plan")), steps);
    }

    @Test
    void itMakesACompletionOfSteps() {
        assertEquals(LlmOutput.of("Hello!"), act.makeCompletion(Dialect.TEXT, List.of(new AssistantStep("Hello!")), 2));
    }
}
