package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.AgentNode;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.test.ScriptedLlm;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An annotated agent makes, prompt for prompt, what TapeAgents' tutorial sent to Llama 3, reads what the model said, and would say
 * it again to the letter.
 */
class LlamaRunTest {
    private static final String DATA = "tapeagents/intro_notebook/tapedata.sqlite";

    @Test
    void theAgentMakesTheRecordedPromptsAndComesToTheRecordedAnswer() throws Exception {
        List<RecordedCall> recorded = between("14:11:05", "14:11:12");
        assertEquals(4, recorded.size(), "a plan, two calls of tools and an answer");
        ScriptedLlm llm = ScriptedLlm.saying(
                recorded.stream().map(call -> Tutorial.content(call.output())).toArray(String[]::new));

        Tape tape = run(recorded.get(0), recorded.get(3), llm);

        assertPrompts(recorded, llm.prompts());
        AssistantStep answer = (AssistantStep) tape.step(tape.size() - 2);
        assertEquals(said(recorded.get(3)).path("content").asString(), answer.content());
    }

    /** The call at 14:11:24 follows another plan and other calls; they are in its prompt. */
    @Test
    void theAgentMakesTheRecordedPromptOfTheRunOfWhichOnlyTheEndIsRecorded() throws Exception {
        RecordedCall last = between("14:11:24", "14:11:24").get(0);
        ScriptedLlm llm = new ScriptedLlm();
        last.prompt().path("messages").forEach(message -> {
            if (message.path("role").asString().equals("assistant")) {
                llm.then(Tutorial.output(message));
            }
        });
        llm.then(Tutorial.output(last.output()));

        run(last, last, llm);

        assertPrompts(List.of(last), llm.prompts().subList(3, 4));
    }

    @Test
    void whatTheModelSaidIsReadIntoStepsAndWrittenBackToTheLetter() throws Exception {
        List<RecordedCall> recorded = between("14:11:06", "14:11:24");
        assertEquals(4, recorded.size());
        StepUnion union = acts(agent(recorded.get(0), recorded.get(0), new ScriptedLlm()));

        for (RecordedCall call : recorded) {
            List<TapeStep> steps = union.read(Dialect.JSON, Tutorial.output(call.output()), 2);
            assertEquals(List.of(step(said(call))), steps);
            assertEquals(Tutorial.output(call.output()), union.write(Dialect.JSON, steps, 2));
        }
    }

    /** The step that the model meant, in the recorded words. */
    private static TapeStep step(JsonNode said) {
        return said.path("kind").asString().equals("response")
                ? new AssistantStep(said.path("content").asString())
                : ToolCalls.of(ToolCall.of(
                        "tool_call_0_node_starts_at_2",
                        said.path("tool_name").asString(),
                        JsonValue.of(said.path("parameters"))));
    }

    private static JsonNode said(RecordedCall call) {
        return JsonValue.parse(Tutorial.content(call.output())).tree();
    }

    private static StepUnion acts(TapeAgent agent) {
        AgentNode acts = agent.findNode("act").orElseThrow();
        return ((StandardNode) acts).union();
    }

    private static List<RecordedCall> between(String from, String to) throws Exception {
        return RecordedCalls.between(SharedData.file(DATA), from, to);
    }

    private static Tape run(RecordedCall plan, RecordedCall last, ScriptedLlm llm) {
        TapeAgent agent = agent(plan, last, llm);
        Tape start = Tape.of(new UserStep(Tutorial.content(plan.message(1))));
        return MainLoop.run(agent, agent.environment(), start).finalTape();
    }

    /** The agent with the sentences of a recording; its tools have the results that stand in it. */
    private static TapeAgent agent(RecordedCall plan, RecordedCall last, ScriptedLlm llm) {
        LlamaAnalyst analyst = new LlamaAnalyst(
                Tutorial.content(plan.message(0)),
                Tutorial.content(plan.message(plan.messageCount() - 1)),
                Tutorial.content(last.message(last.messageCount() - 1)));
        var tools = new TutorialAnalyst.Tools(last.prompt().path("messages"));
        return LlamaAnalystAgent.builder(analyst, tools).llm(llm).build();
    }

    private static void assertPrompts(List<RecordedCall> recorded, List<Prompt> prompts) {
        assertEquals(recorded.size(), prompts.size());
        for (int i = 0; i < prompts.size(); i++) {
            SamePrompt.assertSameMessages(recorded.get(i).prompt(), prompts.get(i));
            assertEquals(List.of(), prompts.get(i).tools());
        }
    }
}
