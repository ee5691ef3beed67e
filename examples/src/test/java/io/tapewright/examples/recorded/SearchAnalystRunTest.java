package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tapewright.agent.CallSubagent;
import io.tapewright.agent.FixedStepsNode;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Observation;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.test.ScriptedLlm;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The recorded runs in which a search agent is called, by a test and by the analyst as a tool, replay: same prompts, same steps. */
class SearchAnalystRunTest {
    private static final String DATA = "tapeagents/intro_notebook/tapedata.sqlite";

    @Test
    void theSearchAgentMakesTheRecordedPrompts() throws Exception {
        List<RecordedCall> recorded = between("14:11:26", "14:11:39");
        assertEquals(3, recorded.size(), "a search, a page and an answer");
        ScriptedLlm llm = saying(recorded);
        SearchTools search = new SearchTools(messages(recorded.get(2)));
        String question = Tutorial.content(recorded.get(0).message(0));
        TapeAgent agent = TapeAgent.builder("Agent")
                .node(CallSubagent.of("asking", "search_agent").content(question))
                .node(FixedStepsNode.of("ending", new FinalStep("answered")))
                .subagent(SearchAgentAgent.builder(new SearchAgent(), search))
                .llm(llm)
                .build();

        Tape tape = MainLoop.run(agent, agent.environment(), Tape.of()).finalTape();

        assertPrompts(recorded, llm.prompts());
        assertEquals(
                List.of(
                        new Call("search_agent", question),
                        calls(recorded.get(0)),
                        calls(recorded.get(1)),
                        new Respond(Tutorial.content(recorded.get(2).output()), false),
                        new FinalStep("answered")),
                agentSteps(tape));
    }

    @Test
    void theAnalystCallsTheSearchAgentAsATool() throws Exception {
        List<RecordedCall> recorded = between("14:11:43", "14:12:12");
        assertEquals(8, recorded.size(), "five of the analyst, three of its search agent");
        ScriptedLlm llm = saying(recorded);
        RecordedCall plan = recorded.get(0);
        RecordedCall last = recorded.get(7);
        SearchAnalyst analyst = new SearchAnalyst(
                Tutorial.content(plan.message(0)),
                Tutorial.content(plan.message(2)),
                Tutorial.content(last.message(last.messageCount() - 1)));
        TapeAgent agent = SearchAnalystAgent.builder(
                        analyst,
                        new TutorialAnalyst.Tools(messages(last)),
                        SearchAgentAgent.builder(new SearchAgent(), new SearchTools(messages(recorded.get(5)))))
                .llm(llm)
                .build();
        Tape start = Tape.of(new UserStep(Tutorial.content(plan.message(1))));

        Tape tape = MainLoop.run(agent, agent.environment(), start).finalTape();

        assertPrompts(recorded, llm.prompts());
        assertEquals(
                List.of(
                        new AssistantThought(Tutorial.content(plan.output())),
                        calls(recorded.get(1)),
                        new SetNextNode("act"),
                        new SetNextNode("act"), // before the call, whose view would swallow it
                        new Call("search_agent", "Vulcan company overview"),
                        calls(recorded.get(3)),
                        calls(recorded.get(4)),
                        new Respond(Tutorial.content(recorded.get(5).output()), false),
                        calls(recorded.get(6)),
                        new SetNextNode("act"),
                        new AssistantStep(Tutorial.content(last.output())),
                        new SetNextNode("plan")),
                agentSteps(tape));
        assertInstanceOf(ToolCalls.class, tape.step(7));
        assertEquals("analyst/search_agent", tape.entry(7).metadata().agent());
    }

    private static void assertPrompts(List<RecordedCall> recorded, List<Prompt> prompts) {
        assertEquals(recorded.size(), prompts.size());
        for (int i = 0; i < prompts.size(); i++) {
            SamePrompt.assertSameMessages(recorded.get(i).prompt(), prompts.get(i));
            SamePrompt.assertSameTools(recorded.get(i).prompt(), prompts.get(i));
        }
    }

    private static ToolCalls calls(RecordedCall call) {
        return new ToolCalls(Tutorial.output(call.output()).toolCalls());
    }

    private static List<TapeStep> agentSteps(Tape tape) {
        return tape.steps().stream()
                .filter(step -> !(step instanceof Observation))
                .toList();
    }

    private static JsonNode messages(RecordedCall call) {
        return call.prompt().path("messages");
    }

    private static ScriptedLlm saying(List<RecordedCall> recorded) {
        return new ScriptedLlm(
                recorded.stream().map(call -> Tutorial.output(call.output())).toArray(LlmOutput[]::new));
    }

    private static List<RecordedCall> between(String from, String to) throws Exception {
        return RecordedCalls.between(SharedData.file(DATA), from, to);
    }
}
