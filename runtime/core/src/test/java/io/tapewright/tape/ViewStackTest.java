package io.tapewright.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.FinalObservation;
import io.tapewright.step.ForeignStep;
import io.tapewright.step.Jump;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UnknownStep;
import io.tapewright.step.UserStep;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "View stack" of SEMANTICS, a test for each sentence. */
class ViewStackTest {
    private Tape tape = Tape.of();
    private int prompts;

    @Test
    void theRootsViewIsCalledRootAndSeesEverythingBeforeACall() {
        observe(new UserStep("hi"));
        by("boss", "plan", new AssistantThought("hm"));
        TapeView root = tape.views().top();
        assertEquals("root", root.agentName());
        assertEquals("root", root.agentFullName());
        assertEquals(tape.entries(), root.entries());
        assertEquals(Optional.of("plan"), root.lastNode());
    }

    @Test
    void aTapeWithoutStepsHasARootThatRanNothing() {
        assertEquals(1, tape.views().views().size());
        assertEquals(Optional.empty(), tape.views().top().lastNode());
        assertEquals(Optional.empty(), tape.views().top().nextNode());
    }

    @Test
    void aJumpOfAnOlderTapeChoosesTheNodeByItsNumberUntilAnotherChoiceOrRun() {
        by("boss", "plan", new Jump(2));
        assertEquals(Optional.of(2), tape.views().top().nextNodeNumber());
        assertEquals(Optional.empty(), tape.views().top().nextNode());
        Tape chosenAgain = tape.append(
                TapeEntry.of(new SetNextNode("act"), tape.entry(tape.size() - 1).metadata()));
        assertEquals(Optional.empty(), chosenAgain.views().top().nextNodeNumber());
        assertEquals(Optional.of("act"), chosenAgain.views().top().nextNode());
        by("boss", "plan", new AssistantThought("hm"));
        assertEquals(Optional.empty(), tape.views().top().nextNodeNumber());
    }

    @Test
    void aStepWithoutARoleTakesNoPart() {
        by("boss", "plan", new AssistantThought("hm"));
        List<TapeEntry> before = tape.views().top().entries();
        observe(new UnknownStep("?"));
        assertEquals(before, tape.views().top().entries());
        assertEquals(Optional.of("plan"), tape.views().top().lastNode());
    }

    @Test
    void theEndThatAnEnvironmentMadeIsAnObservationAndNoStepOfTheRoot() {
        by("boss", "plan", new SetNextNode("act"));
        observe(new FinalObservation());
        assertEquals(tape.entries(), tape.views().top().entries());
        assertEquals(Optional.of("plan"), tape.views().top().lastNode());
        assertEquals(Optional.of("act"), tape.views().top().nextNode());
    }

    @Test
    void aCallIsSeenByCallerAndCalleeAndOpensAView() {
        observe(new UserStep("hi"));
        by("boss", "plan", new Call("coder", "go"));
        List<TapeView> views = tape.views().views();
        assertEquals(
                List.of("root", "coder"),
                views.stream().map(TapeView::agentName).toList());
        assertEquals(tape.entries(), views.get(0).entries());
        assertEquals(List.of(tape.entry(1)), views.get(1).entries());
        assertEquals("root/coder", views.get(1).agentFullName());
        assertEquals(Optional.empty(), views.get(1).lastNode());
    }

    @Test
    void eachCallOpensANewView() {
        by("boss", "plan", new Call("coder", "first"));
        by("boss/coder", "code", new AssistantThought("x"));
        by("boss/coder", "code", new Respond("", false));
        by("boss", "plan", new Call("coder", "second"));
        assertEquals(List.of(tape.entry(3)), tape.views().top().entries());
        assertEquals(Optional.empty(), tape.views().top().lastNode());
    }

    @Test
    void stepsInBetweenAreSeenByTheCalleeOnly() {
        by("boss", "plan", new Call("coder", "go"));
        by("boss/coder", "code", new AssistantThought("secret"));
        observe(new UserStep("to the top"));
        assertEquals(List.of(tape.entry(0)), tape.views().views().get(0).entries());
        assertEquals(tape.entries(), tape.views().top().entries());
    }

    @Test
    void aRespondClosesTheViewAndIsSeenByTheCaller() {
        by("boss", "plan", new Call("coder", "go"));
        by("boss/coder", "code", new AssistantThought("secret"));
        by("boss/coder", "code", new Respond("done", false));
        TapeView boss = tape.views().top();
        assertEquals(List.of(tape.entry(0), tape.entry(2)), boss.entries());
        assertEquals(Optional.of("plan"), boss.lastNode());
        assertTrue(boss.outputs().isEmpty());
    }

    @Test
    void withCopyOutputTheCalleesLastWorkStandsBeforeTheRespond() {
        by("boss", "plan", new Call("coder", "go"));
        by("boss/coder", "code", new AssistantThought("draft"));
        by("boss/coder", "code", new AssistantThought("result"));
        observe(new UserStep("an observation"));
        by("boss/coder", "code", new SetNextNode("code"));
        by("boss/coder", "code", new Respond("done", true));
        TapeView boss = tape.views().top();
        assertEquals(List.of(tape.entry(0), tape.entry(2), tape.entry(5)), boss.entries());
        assertEquals(new AssistantThought("result"), boss.output("coder"));
    }

    @Test
    void nothingIsCopiedFromACalleeThatDidNothing() {
        by("boss", "plan", new Call("coder", "go"));
        observe(new UserStep("an observation"));
        by("boss/coder", "code", new Respond("", true));
        assertEquals(List.of(tape.entry(0), tape.entry(2)), tape.views().top().entries());
        assertThrows(NoSuchElementException.class, () -> tape.views().top().output("coder"));
    }

    @Test
    void aRespondAtTheRootIsAnErrorThatSaysWhatToDo() {
        by("boss", "plan", new Respond("", false));
        var e = assertThrows(IllegalStateException.class, () -> tape.views());
        assertTrue(e.getMessage().contains("root") && e.getMessage().contains("StopStep"), e.getMessage());
    }

    @Test
    void outputsKeepTheOrderInWhichSubagentsFirstGaveOne() {
        work("b", "1");
        work("a", "2");
        work("b", "3");
        TapeView boss = tape.views().top();
        assertEquals(List.of("b", "a"), List.copyOf(boss.outputs().keySet()));
        assertEquals(new AssistantThought("3"), boss.output("b"));
        assertEquals(new AssistantThought("3"), boss.output(0));
        assertEquals(new AssistantThought("2"), boss.output(1));
        assertEquals(new AssistantThought("2"), boss.output(-1));
        assertEquals(new AssistantThought("3"), boss.output(-2));
        assertThrows(NoSuchElementException.class, () -> boss.output(2));
        assertThrows(NoSuchElementException.class, () -> boss.output(-3));
    }

    @Test
    void anOutputIsTheSubagentsAndDoesNotCountAsTheCallersLastNode() {
        work("a", "1");
        assertEquals(Optional.of("plan"), tape.views().top().lastNode());
    }

    @Test
    void aTransitionIsForgottenOnceAnotherRunOfANodeBegins() {
        run("boss", "plan", new AssistantThought("1"), new SetNextNode("act"));
        assertEquals(Optional.of("act"), tape.views().top().nextNode());
        observe(new UserStep("an observation changes nothing"));
        assertEquals(Optional.of("act"), tape.views().top().nextNode());
        run("boss", "act", new AssistantThought("2"));
        assertEquals(Optional.empty(), tape.views().top().nextNode());
        assertEquals(Optional.of("act"), tape.views().top().lastNode());
    }

    /** As in tapes that do not say who responded, so that the root seems to. */
    @Test
    void aRespondBeginsNoOtherRun() {
        run("boss", "plan", new SetNextNode("act"), new Call("coder", "go"));
        by("", "code", new Respond("", false));
        assertEquals(Optional.of("act"), tape.views().top().nextNode());
    }

    @Test
    void aTransitionBeforeACallIsThereAfterTheRespond() {
        run("boss", "plan", new SetNextNode("act"), new Call("coder", "go"));
        by("boss/coder", "code", new Respond("", false));
        assertEquals(Optional.of("act"), tape.views().top().nextNode());
    }

    @Test
    void whatTheRootIsCalledDoesNotMatter() {
        by("whoever", "plan", new AssistantThought("x"));
        assertEquals(Optional.of("plan"), tape.views().top().lastNode());
        assertTrue(TapeView.sameAgent("a/b/c", "root/b/c"));
        assertFalse(TapeView.sameAgent("a/b", "a/b/c"));
        assertFalse(TapeView.sameAgent("a/bb", "a/b"));
    }

    @Test
    void aStepWithoutAnAgentCountsAsTheRoots() {
        by("", "plan", new SetNextNode("act"));
        assertEquals(Optional.of("act"), tape.views().top().nextNode());
        by("boss", "act", new Call("coder", ""));
        by("", "x", new AssistantThought("not the coder's"));
        assertEquals(Optional.empty(), tape.views().top().lastNode());
    }

    @Test
    void messagesGoToThoseWhoSendAndGetThem() {
        by("boss", "plan", new Broadcast("all", "boss", List.of("a", "b")));
        by("boss", "plan", new Call("a", "go"));
        by("boss/a", "n", new Respond("done", false));
        assertEquals(List.of(tape.entry(1), tape.entry(2)), tape.views().messagesOf("boss"));
        assertEquals(tape.entries(), tape.views().messagesOf("boss/a"));
        assertEquals(List.of(tape.entry(0)), tape.views().messagesOf("boss/b"));
        assertEquals(List.of(), tape.views().messagesOf("boss/c"));
    }

    @Test
    void foreignStepsTakeNoPart() {
        observe(new ForeignStep("beam", JsonValue.parse("{\"kind\": \"beam\"}")));
        assertEquals(List.of(), tape.views().top().entries());
    }

    private void work(String subagent, String result) {
        by("boss", "plan", new Call(subagent, ""));
        by("boss/" + subagent, "n", new AssistantThought(result));
        by("boss/" + subagent, "n", new Respond("", true));
    }

    private void observe(TapeStep step) {
        tape = tape.append(step);
    }

    private void by(String agent, String node, TapeStep step) {
        run(agent, node, step);
    }

    private void run(String agent, String node, TapeStep... steps) {
        prompts++;
        for (TapeStep step : steps) {
            tape = tape.append(TapeEntry.of(step, StepMetadata.of("p" + prompts, node, agent, "")));
        }
    }
}
