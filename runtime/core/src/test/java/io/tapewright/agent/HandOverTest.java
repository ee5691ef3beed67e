package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Usage;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Respond;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a completion that gives the turn to another agent, and goes on. */
class HandOverTest {
    private static final AssistantStep ANSWER = new AssistantStep("done");
    private static final Respond HELPED = new Respond("helped", false);

    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void whatACompletionSaysAfterACallIsNotTaken() {
        Tape done = calling("{'kind': 'call', 'agent_name': 'helper', 'content': 'go'}"
                + " {'kind': 'tool_call', 'tool_name': 'search', 'parameters': {}}"
                + " {'kind': 'call', 'agent_name': 'helper', 'content': 'again'} {'kind': 'assistant'}");
        assertEquals(
                List.of(new Call("helper", "go"), HELPED, ANSWER), done.steps().subList(1, done.size()));
        List<TapeStep> notTaken = notTaken(done.entry(1));
        assertEquals(3, notTaken.size());
        assertInstanceOf(ToolCalls.class, notTaken.get(0));
        assertEquals(new Call("helper", "again"), notTaken.get(1));
        assertInstanceOf(LlmOutputParsingFailure.class, notTaken.get(2));
    }

    @Test
    void aCallAfterAnActionIsNotTakenAsTheResultBelongsToWhoActs() {
        Tape done = calling("{'kind': 'tool_call', 'tool_name': 'search', 'parameters': {}}"
                + " {'kind': 'call', 'agent_name': 'helper', 'content': 'go'}");
        assertEquals(2, done.size());
        assertInstanceOf(ToolCalls.class, done.step(1));
        assertEquals(List.of(new Call("helper", "go")), notTaken(done.entry(1)));
    }

    @Test
    void whatACompletionSaysAfterHandingBackIsNotTaken() {
        StepUnion union = StepUnion.of(AssistantThought.TYPE, Respond.TYPE);
        ScriptedLlm llm = ScriptedLlm.saying("{'kind': 'respond', 'content': 'helped', 'copy_output': false}"
                + " {'kind': 'assistant_thought', 'content': 'too late'}");
        Tape done = TapeAgent.builder("a")
                .node(HandMadeNode.of("ask", new Call("helper", "go")))
                .node(HandMadeNode.of("answer", ANSWER))
                .subagent(TapeAgent.builder("helper")
                        .node(StandardNode.builder("help", union).build())
                        .llm(llm))
                .build()
                .run(start)
                .finalTape();
        assertEquals(
                List.of(new Call("helper", "go"), HELPED, ANSWER), done.steps().subList(1, done.size()));
        assertEquals(List.of(new AssistantThought("too late")), notTaken(done.entry(2)));
    }

    /** The steps are told of as they stand behind the last one that was taken, also where the answer comes in pieces. */
    @Test
    void theLastStepThatIsTakenTellsOfThoseThatAreNot() {
        String before = "{\"kind\": \"tool_call\", \"tool_name\": \"search\", \"parameters\": {}}";
        String call = "{\"kind\": \"call\", \"agent_name\": \"helper\", \"content\": \"go\"}";
        String after = "{\"kind\": \"assistant\", \"content\": \"I wait.\"}";
        Tape done = caller(new ScriptedLlm()
                        .then(
                                new LlmEvent.Chunk(before),
                                new LlmEvent.Chunk(call),
                                new LlmEvent.Chunk(after),
                                new LlmEvent.Chunk(call.substring(0, 20)),
                                new LlmEvent.Chunk(call.substring(20)),
                                new LlmEvent.Output(LlmOutput.of(before + call + after + call), Usage.UNKNOWN)))
                .run(start)
                .finalTape();
        assertEquals(new AssistantStep("I wait."), done.step(done.size() - 1));
        assertEquals(
                List.of(new Call("helper", "go"), new Call("helper", "go")), notTaken(done.entry(done.size() - 1)));
        assertEquals(Map.of(), done.entry(1).metadata().other());
    }

    private static List<TapeStep> notTaken(TapeEntry entry) {
        List<TapeStep> steps = new ArrayList<>();
        entry.metadata()
                .other()
                .get("not_taken")
                .tree()
                .forEach(step -> steps.add(StepTypes.builtIn().read(JsonValue.of(step))));
        return steps;
    }

    @Test
    void wordsBeforeACallDoNotEndTheTurn() {
        Tape done = calling("{'kind': 'assistant', 'content': 'I ask.'}"
                + " {'kind': 'call', 'agent_name': 'helper', 'content': 'go'}");
        assertEquals(
                List.of(new AssistantStep("I ask."), new Call("helper", "go"), HELPED, ANSWER),
                done.steps().subList(1, done.size()));
        TapeAgent agent = caller(ScriptedLlm.saying());
        Tape cutOff = done.prefix(3);
        Tape resumed = MainLoop.run(agent, agent.environment(), cutOff).finalTape();
        assertEquals(done.steps(), resumed.steps());
    }

    private Tape calling(String completion) {
        return caller(ScriptedLlm.saying(completion)).run(start).finalTape();
    }

    private static TapeAgent caller(ScriptedLlm llm) {
        StepUnion union = StepUnion.builder()
                .step(AssistantStep.TYPE)
                .step(Call.TYPE)
                .toolCalls(List.of())
                .build();
        return TapeAgent.builder("a")
                .node(StandardNode.builder("one", union).dialect(Dialect.JSON).build())
                .node(HandMadeNode.of("two", ANSWER))
                .subagent(TapeAgent.builder("helper").node(HandMadeNode.of("help", HELPED)))
                .llm(llm)
                .build();
    }
}
