package io.tapewright.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.FlowException;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.Reuse;
import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Observation;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agents that talk with each other: broadcast, select and call, respond or repeat, terminate or repeat. */
class TeamTest extends TalkFixture {
    private static TapeAgent.Builder manager(int maxCalls) {
        return Team.manager(
                "manager", maxCalls, Team.member("writer", "You write."), Team.member("critic", "You judge."));
    }

    private static TapeAgent.Builder team(int maxCalls) {
        return Team.initiator("boss", "Write a poem.", manager(maxCalls));
    }

    private static List<TapeStep> steps(TapeAgent agent) {
        return agent.run(Tape.of()).finalTape().steps();
    }

    @Test
    void theManagerPassesOnWhatWasSaidAndLetsOneAfterTheOtherSpeak() {
        TapeAgent agent =
                team(3).llm(saying("writer", "Roses.", "critic", "Dull.")).build();
        assertEquals(
                List.of(
                        new Call("manager", "Write a poem."),
                        new Broadcast("Write a poem.", "boss", List.of("writer", "critic")),
                        new Call("writer", ""),
                        new Respond("Roses.", false),
                        new SetNextNode("broadcast_last_message"),
                        new Broadcast("Roses.", "writer", List.of("critic")),
                        new Call("critic", ""),
                        new Respond("Dull.", false),
                        new Respond("", false),
                        END),
                steps(agent));
    }

    @Test
    void whoSelectsSeesTheTalkAndTheNames() {
        steps(team(3).llm(saying("writer", "Roses.", "critic", "Dull.")).build());
        List<Message> messages = prompts.get(2).messages();
        assertTrue(messages.get(0).content().orElseThrow().contains("writer, critic"));
        assertEquals(Message.user("Write a poem.").withName("boss"), messages.get(1));
        assertEquals(Message.user("Roses.").withName("writer"), messages.get(2), "its own call had no words");
        assertTrue(messages.get(messages.size() - 1).content().orElseThrow().contains("writer, critic"));
    }

    @Test
    void aMemberHearsWhatWasBroadcastAndKnowsItsOwnWords() {
        steps(team(4).llm(saying("writer", "Roses.", "critic", "Dull.", "writer", "Red roses."))
                .build());
        assertEquals(
                List.of(
                        Message.system("You judge."),
                        Message.user("Write a poem.").withName("boss"),
                        Message.user("Roses.").withName("writer")),
                prompts.get(3).messages());
        assertEquals(
                List.of(
                        Message.system("You write."),
                        Message.user("Write a poem.").withName("boss"),
                        Message.assistant("Roses."),
                        Message.user("Dull.").withName("critic")),
                prompts.get(5).messages());
    }

    @Test
    void aMessageThatSaysSoEndsTheTalk() {
        List<TapeStep> steps =
                steps(team(100).llm(saying("critic", "No poem, TERMINATE.")).build());
        assertEquals(
                List.of(new Respond("No poem, TERMINATE.", false), new Respond("", false), END),
                steps.subList(3, steps.size()));
    }

    @Test
    void aNameThatNobodyHasIsAskedForAgain() {
        TapeAgent agent = team(2).llm(saying("the writer", "writer", "Roses.")).build();
        Tape done = MainLoop.run(agent, agent.environment(), Tape.of()).finalTape();

        assertTrue(done.steps().stream().anyMatch(LlmOutputParsingFailure.class::isInstance));
        List<Message> again = prompts.get(1).messages();
        assertEquals(Message.assistant("the writer"), again.get(again.size() - 2));
        String told = again.get(again.size() - 1).content().orElseThrow();
        assertTrue(told.contains("the writer") && told.contains("critic"), told);
        assertTrue(done.steps().contains(new Call("writer", "")));
        assertEquals(END, done.step(done.size() - 1));
    }

    @Test
    void twoAgentsTalkUntilTheMostCalls() {
        TapeAgent agent = Team.initiator("ann", "Hi!", "You are Ann.", 2, Team.member("bob", "You are Bob."))
                .llm(saying("Hello!", "How are you?", "Fine."))
                .build();
        assertEquals(
                List.of(
                        new Call("bob", "Hi!"),
                        new Respond("Hello!", false),
                        new SetNextNode("call"),
                        new Call("bob", "How are you?"),
                        new Respond("Fine.", false),
                        END),
                steps(agent));
        assertEquals(
                List.of(
                        Message.system("You are Ann."),
                        Message.assistant("Hi!"),
                        Message.user("Hello!").withName("bob")),
                prompts.get(1).messages());
    }

    @Test
    void whoHasNoSystemPromptAnswersNothing() {
        TapeAgent agent = Team.initiator("ann", "Hi!", Team.member("bob", "")).build();
        assertEquals(List.of(new Call("bob", "Hi!"), new Respond("", false), END), steps(agent));
    }

    @Test
    void whoIsToGoOnWithoutASystemPromptIsAnErrorThatSaysSo() {
        TapeAgent agent =
                Team.initiator("ann", "Hi!", "", 2, Team.member("bob", "")).build();
        var e = assertThrows(FlowException.class, () -> steps(agent));
        assertTrue(e.getMessage().contains("ann") && e.getMessage().contains("system prompt"), e.getMessage());
    }

    @Test
    void aManagerThatNobodyCalledIsAnErrorThatSaysSo() {
        TapeAgent alone = manager(3).build();
        var e = assertThrows(FlowException.class, () -> steps(alone));
        assertTrue(e.getMessage().contains("manager"), e.getMessage());
    }

    @Test
    void theTapeOfATeamIsReusedToTheLetter() {
        Tape done = team(3).llm(saying("writer", "Roses.", "critic", "Dull."))
                .build()
                .run(Tape.of())
                .finalTape();
        Reuse reuse = team(3).build().reuse(done);
        assertEquals(done.steps(), reuse.tape().steps());
        assertEquals(
                List.of("writer", "Roses.", "critic", "Dull."),
                reuse.calls().stream()
                        .map(LlmCall::output)
                        .map(output -> output.content().orElseThrow())
                        .toList());
        assertEquals(
                prompts.stream().map(Prompt::messages).toList(),
                reuse.calls().stream().map(call -> call.prompt().messages()).toList());
    }

    @Test
    void aTalkResumesFromEachOfItsPrefixes() {
        Tape done = team(3).llm(saying("writer", "Roses.", "critic", "Dull."))
                .build()
                .run(Tape.of())
                .finalTape();
        for (int length = 1; length < done.size(); length++) {
            Tape prefix = done.prefix(length);
            List<String> left = new ArrayList<>(List.of("writer", "Roses.", "critic", "Dull."));
            List<Class<?>> asked = List.of(Call.class, Respond.class);
            long said = prefix.steps().stream()
                    .filter(step -> asked.contains(step.getClass()) && !step.equals(done.step(0)))
                    .count();
            left = left.subList((int) Math.min(said, 4), 4);
            TapeAgent agent = team(3).llm(saying(left.toArray(String[]::new))).build();
            assertEquals(done.steps(), agent.run(prefix).finalTape().steps(), "from " + length + " steps");
        }
        assertTrue(done.steps().stream().noneMatch(Observation.class::isInstance));
    }
}
