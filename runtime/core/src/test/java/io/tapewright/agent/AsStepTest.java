package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that turns a paragraph of reasoning into a structured step. */
class AsStepTest {
    private static final String JSON = "{'kind': 'assistant_answer', 'success': true, 'answer': 'blue'}";
    private static final StepUnion UNION = StepUnion.of(AssistantAnswer.TYPE);

    private final Tape start = Tape.of(new UserStep("Which colour?"));

    private static TapeAgent.Builder agent() {
        return TapeAgent.builder("a")
                .node(StandardNode.builder("reason", StepUnion.of(ReasoningThought.TYPE))
                        .build())
                .node(AsStep.node("answer", AssistantAnswer.TYPE).next("reason").build());
    }

    private static Prompt promptFor(TapeAgent agent, Tape tape) {
        return agent.nodes().get(1).makePrompt(new NodeContext(agent, tape));
    }

    @Test
    void theReasoningBecomesAStep() {
        ScriptedLlm llm = ScriptedLlm.saying("I think that it is blue.", JSON);
        Tape done = agent().llm(llm).build().run(start).finalTape();
        TapeStep answer = done.step(2);
        assertEquals(UNION.read(Dialect.JSON, llmOutput(JSON), 0), List.of(answer));
        assertEquals("answer", done.entry(2).metadata().node());
    }

    private static LlmOutput llmOutput(String json) {
        return LlmOutput.of(json.replace('\'', '"'));
    }

    @Test
    void itsModelSeesTheLastReasoningAndTheSchemaAndNothingElse() {
        Tape tape = start.append(new ReasoningThought("red?")).append(new ReasoningThought("no, blue!"));
        List<Message> messages = promptFor(agent().build(), tape).messages();
        assertEquals(2, messages.size());
        String first = messages.get(0).content().orElseThrow();
        assertTrue(first.endsWith("no, blue!") && !first.contains("red"), first);
        assertTrue(messages.get(1).content().orElseThrow().contains(UNION.schema()));
    }

    @Test
    void inStructuredOutputTheSchemaGoesBesideTheMessages() {
        TapeAgent agent = agent().dialect("answer", Dialect.STRUCTURED).build();
        Prompt prompt = promptFor(agent, start.append(new ReasoningThought("blue")));
        assertEquals(1, prompt.messages().size());
        assertEquals(UNION.outputSchema(), prompt.outputSchema().orElseThrow());
    }

    @Test
    void overNativeCallsTheStepIsAFunction() {
        TapeAgent agent = agent().dialect("answer", Dialect.TOOLS).build();
        Prompt prompt = promptFor(agent, start.append(new ReasoningThought("blue")));
        assertEquals(1, prompt.messages().size());
        assertEquals(UNION.functions(), prompt.tools());
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "STRUCTURED", "TOOLS"})
    void theStepIsSaidAndReadInEachDialect(Dialect dialect) {
        TapeAgent agent = agent().dialect("answer", dialect).build();
        TapeStep answer = UNION.read(Dialect.JSON, llmOutput(JSON), 0).get(0);
        AgentNode node = agent.nodes().get(1);
        assertEquals(List.of(answer), UNION.read(dialect, node.makeCompletion(dialect, List.of(answer), 2), 2));
    }

    @Test
    void afterAFailureTheModelIsShownWhatItSaid() {
        Tape tape = start.append(new ReasoningThought("blue"))
                .append(new LlmOutputParsingFailure("success is missing", "{}"))
                .append(new SetNextNode("answer"));
        List<Message> messages = promptFor(agent().build(), tape).messages();
        assertEquals(4, messages.size());
        assertEquals(Message.assistant("{}"), messages.get(2));
        assertTrue(messages.get(3).content().orElseThrow().contains("success is missing"));
    }

    @Test
    void aFailureBeforeTheReasoningIsOver() {
        Tape tape = start.append(new LlmOutputParsingFailure("old", "{}")).append(new ReasoningThought("blue"));
        assertEquals(2, promptFor(agent().build(), tape).messages().size());
    }

    @Test
    void withoutReasoningItSaysWhatIsMissing() {
        TapeAgent agent = agent().build();
        var e = assertThrows(FlowException.class, () -> promptFor(agent, start));
        assertTrue(e.getMessage().contains("answer") && e.getMessage().contains("ReasoningThought"), e.getMessage());
    }
}
