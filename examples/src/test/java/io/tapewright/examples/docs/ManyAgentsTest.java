package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.CallSubagent;
import io.tapewright.agent.FixedStepsNode;
import io.tapewright.agent.If;
import io.tapewright.agent.Return;
import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Pass;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the page on many agents, run. */
class ManyAgentsTest {
    private static final Tape START = Tape.of(new UserStep("Write about bees."));
    private static final String FACTS = "{\"kind\": \"facts\", \"facts\": [\"They fly.\", \"They sting.\"]}";

    @Test
    void anEditorHasAFinderAndAnAuthor() {
        Llm small = saying(FACTS, "Bees fly and sting.", "Bees fly and sting.");
        Llm large = saying("We need facts.");
        var agent = EditorAgent.builder(
                        new Editor("bees"), FinderAgent.builder(new Finder(5)), AuthorAgent.builder(new Author()))
                .llm(small)
                .llm(EditorAgent.PLANNER, large)
                .build();

        List<TapeStep> steps = agent.run(START).finalTape().steps();

        TapeStep facts = new Facts(List.of("They fly.", "They sting."));
        assertEquals(
                List.of(
                        new AssistantThought("We need facts."),
                        new Call("finder", "Find facts about bees."),
                        facts,
                        new Respond("", true),
                        new SetNextNode("writing"),
                        new Call("author", ""),
                        facts,
                        new AssistantThought("Bees fly and sting."),
                        new Respond("", true),
                        new AssistantStep("Bees fly and sting."),
                        new SetNextNode("planning")),
                steps.subList(1, steps.size()));
    }

    @Test
    void aForgottenRoleIsFoundBeforeAnythingRuns() {
        var builder = EditorAgent.builder(
                new Editor("bees"), FinderAgent.builder(new Finder(5)), AuthorAgent.builder(new Author()));
        var e = assertThrows(
                IllegalArgumentException.class, () -> builder.llm(saying()).build());
        assertTrue(e.getMessage().contains("the role planner"), e.getMessage());
    }

    @Test
    void aSubagentMayHaveAModelOfItsOwn() {
        Llm llm = saying("We need facts.", "Bees fly.", "Bees fly.");
        Llm cheap = saying(FACTS);
        var agent = EditorAgent.builder(
                        new Editor("bees"),
                        FinderAgent.builder(new Finder(5)).llm(cheap),
                        AuthorAgent.builder(new Author()))
                .llm(llm)
                .llm(EditorAgent.PLANNER, llm)
                .build();
        assertEquals(11, agent.run(START).finalTape().metadata().nAddedSteps());
    }

    @Test
    void aRelayChoosesWhoseTurnItIs() {
        var agent = RelayAgent.builder(
                        new Relay(), FinderAgent.builder(new Finder(5)), AuthorAgent.builder(new Author()))
                .llm(saying(FACTS, "Bees fly."))
                .build();
        Tape done = agent.run(START).finalTape();
        assertEquals(new AssistantThought("Bees fly."), done.step(2));
        assertEquals("relay/author", done.entry(2).metadata().agent());
    }

    @Test
    void theNodesStandReadyForAgentsMadeByHand() {
        TapeAgent agent = TapeAgent.builder("boss")
                .node(CallSubagent.of("asking", "worker").content("Go on."))
                .node(CallSubagent.of("asking_again", "worker").input("worker").input(-1))
                .node(new If("again", tape -> tape.size() < 20, "asking_again"))
                .node(FixedStepsNode.of("answering", new AssistantStep("Done.")))
                .subagent(TapeAgent.builder("worker")
                        .node(FixedStepsNode.of("working", new Pass()))
                        .node(new Return()))
                .build();
        Tape done = agent.run(START).finalTape();
        assertEquals(new AssistantStep("Done."), done.step(done.size() - 1));
    }

    private static Llm saying(String... answers) {
        Iterator<String> next = List.of(answers).iterator();
        return prompt -> LlmStream.of(prompt, LlmOutput.of(next.next()));
    }
}
