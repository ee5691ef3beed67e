package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Branch;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.ForeignStep;
import io.tapewright.step.Jump;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Pass;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.SystemStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UnknownStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the steps of a tape look to a model, whatever wire they were recorded on. */
class HistoryTest {
    private static final ToolCall CALL = ToolCall.of("c1", "ticker", JsonValue.of("{\"company\": \"Vulcan\"}"));
    private static final ReasoningThought REASON = new ReasoningThought("because");
    private static final AssistantStep ANSWER = new AssistantStep("It is VMC.");
    private static final StepUnion UNION = StepUnion.builder()
            .toolCalls(StockTools.SPECS)
            .step(AssistantStep.TYPE)
            .step(AssistantAnswer.TYPE)
            .build();

    private Tape tape = Tape.of(new UserStep("hi"));
    private int runs;

    @Test
    void aTapeOfNativeCallsIsShownInJsonToANodeThatSpeaksJson() {
        record(ToolCalls.of(CALL));
        tape = tape.append(new ToolResult("VMC", "c1"));
        record(ANSWER, new AssistantAnswer(true, "VMC"));
        List<Message> messages = messages(Dialect.JSON);
        assertEquals(
                Message.assistant(
                        "{\"kind\": \"tool_call\", \"tool_name\": \"ticker\", \"parameters\": {\"company\": \"Vulcan\"}}"),
                messages.get(1));
        assertEquals(
                Message.assistant("{\"kind\": \"assistant\", \"content\": \"It is VMC.\"}\n"
                        + "{\"kind\": \"assistant_answer\", \"success\": true, \"answer\": \"VMC\"}"),
                messages.get(3));
    }

    @Test
    void theSameTapeIsShownAsStructuredOutputToANodeThatSpeaksIt() {
        record(ANSWER, ToolCalls.of(CALL));
        tape = tape.append(new ToolResult("VMC", "c1"));
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant("{\"steps\": [{\"kind\": \"assistant\", \"content\": \"It is VMC.\"}, "
                                + "{\"kind\": \"tool_call\", \"tool_name\": \"ticker\", \"parameters\": {\"company\":"
                                + " \"Vulcan\"}}]}"),
                        Message.tool("VMC", "c1")),
                messages(Dialect.STRUCTURED));
    }

    @Test
    void theSameTapeIsShownWithNativeCallsToANodeThatSpeaksTools() {
        record(ToolCalls.of(CALL));
        tape = tape.append(new ToolResult("VMC", "c1"));
        record(ANSWER);
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant(LlmOutput.of(List.of(CALL))),
                        Message.tool("VMC", "c1"),
                        Message.assistant("It is VMC.")),
                messages(Dialect.TOOLS));
    }

    @Test
    void stepsOfOneRunAreOneMessage() {
        record(ANSWER, ToolCalls.of(CALL));
        assertEquals(
                Message.assistant(LlmOutput.of("It is VMC.", List.of(CALL))),
                messages(Dialect.TOOLS).get(1));
        record(ANSWER);
        record(ANSWER);
        assertEquals(4, messages(Dialect.TOOLS).size());
    }

    @Test
    void aStepThatIsSpokenAsAFunctionGetsAnAnswer() {
        record(new AssistantAnswer(true, "VMC"));
        List<Message> messages = messages(Dialect.TOOLS);
        ToolCall call = messages.get(1).toolCalls().get(0);
        assertEquals("assistant_answer", call.function().name());
        assertEquals(Optional.of(call.id()), messages.get(2).toolCallId());
        assertEquals(3, messages.size());
    }

    @Test
    void aFailureIsShownAsTheModelSaidIt() {
        record(new LlmOutputParsingFailure("no JSON", "{oops"), new SetNextNode("act"));
        tape = tape.append(new UserStep("no JSON\nTry again."));
        assertEquals(
                List.of(Message.user("hi"), Message.assistant("{oops"), Message.user("no JSON\nTry again.")),
                messages(Dialect.JSON));
    }

    @Test
    void aFailureOfNativeCallsKeepsThemAsJson() {
        StepUnion answers = StepUnion.of(AssistantAnswer.TYPE);
        ScriptedLlm llm = new ScriptedLlm().then(LlmOutput.of("hm", List.of(CALL)));
        TapeAgent agent = TapeAgent.builder("bot")
                .node(StandardNode.builder("act", answers)
                        .dialect(Dialect.TOOLS)
                        .build())
                .llm(llm)
                .build();
        LlmOutputParsingFailure failure =
                (LlmOutputParsingFailure) agent.run(tape).finalTape().step(1);
        JsonValue said = JsonValue.parse(failure.llmOutput());
        assertEquals("hm", said.tree().path("content").stringValue());
        assertEquals("ticker", said.tree().at("/tool_calls/0/function/name").stringValue());
    }

    @Test
    void transitionsAndPassesAreNotShown() {
        record(new Pass());
        record(new SetNextNode("act"));
        record(new Jump(0));
        record(new Branch());
        record(ANSWER, new SetNextNode("act"));
        assertEquals(List.of(Message.user("hi"), Message.assistant("It is VMC.")), messages(Dialect.TOOLS));
    }

    @Test
    void stepsWithoutARoleAreNotShown() {
        tape = tape.append(new UnknownStep("?"));
        assertEquals(List.of(Message.user("hi")), messages(Dialect.TOOLS));
    }

    @Test
    void aCallThatIsAStepOfItsOwnIsShownAsCallsAre() {
        record(new ToolCallAction("I want to know.", "c1", CALL.function()));
        tape = tape.append(new ToolResult("VMC", "c1"));
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant(LlmOutput.of("I want to know.", List.of(CALL))),
                        Message.tool("VMC", "c1")),
                messages(Dialect.TOOLS));
    }

    @Test
    void stepsThatHaveAViewOfTheirOwnAreShownSo() {
        record(new ExecuteCode(List.of(new CodeBlock("ls", "sh"))));
        tape = tape.append(new CodeExecutionResult(new CodeResult(0, "a.txt")));
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant("```sh\nls\n```"),
                        Message.user(CodeExecutionResult.TYPE.view(tape.step(2)))),
                messages(Dialect.TOOLS));
    }

    @Test
    void foreignStepsAreNotShown() {
        tape = tape.append(new ForeignStep("beam", JsonValue.parse("{\"kind\": \"beam\"}")));
        assertEquals(List.of(Message.user("hi")), messages(Dialect.TOOLS));
    }

    @Test
    void observationsAreMessagesOfTheirRoles() {
        tape = Tape.of(
                new SystemStep("Be brief."),
                new UserStep("hi"),
                new ToolResult(JsonValue.parse("{\"a\":[1.0,null]}"), "c1"),
                new ActionExecutionFailure("boom"));
        assertEquals(
                List.of(
                        Message.system("Be brief."),
                        Message.user("hi"),
                        Message.tool("{\"a\": [1.0, null]}", "c1"),
                        Message.user("boom")),
                messages(Dialect.TOOLS));
    }

    @Test
    void aStepThatItsNodeWouldNotSayTodayIsShownByItself() {
        record(REASON);
        assertEquals(Message.assistant("because"), messages(Dialect.TOOLS).get(1));
        record(new Broadcast("all", "bot", List.of("x")));
        assertEquals(Message.assistant("""
                        {
                          "kind": "broadcast",
                          "content": "all",
                          "from_": "bot",
                          "to": [
                            "x"
                          ]
                        }"""), messages(Dialect.TOOLS).get(2));
    }

    @Test
    void stepsOfANodeThatIsGoneAreShownOneByOne() {
        StepMetadata gone = StepMetadata.of("p", "gone", "bot", "");
        tape = tape.append(TapeEntry.of(ANSWER, gone)).append(TapeEntry.of(ToolCalls.of(CALL), gone));
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant("It is VMC."),
                        Message.assistant(LlmOutput.of(List.of(CALL)))),
                messages(Dialect.TOOLS));
    }

    @Test
    void callsAndRespondsAreToldApartByWhoMadeThem() {
        record(new Call("helper", "go"));
        tape = tape.append(TapeEntry.of(new AssistantThought("secret"), StepMetadata.of("h", "n", "bot/helper", "")));
        tape = tape.append(TapeEntry.of(new Respond("done", false), StepMetadata.of("h", "n", "bot/helper", "")));
        assertEquals(
                List.of(
                        Message.user("hi"),
                        Message.assistant("Call helper with the message 'go'"),
                        Message.user("done").withName("helper")),
                messages(Dialect.TOOLS));
    }

    @Test
    void aPromptHasSystemDescriptionHistoryAndGuidanceInThisOrder() {
        StandardNode node = StandardNode.builder("act", UNION)
                .system(v -> "You are brief.")
                .stepsPrompt(v -> "Say " + v.steps())
                .guidance(v -> "Now.")
                .dialect(Dialect.JSON)
                .build();
        record(ANSWER);
        assertEquals(
                List.of(
                        Message.system("You are brief."),
                        Message.user("Say " + UNION.schema()),
                        Message.user("hi"),
                        Message.assistant("{\"kind\": \"assistant\", \"content\": \"It is VMC.\"}"),
                        Message.user("Now.")),
                List.copyOf(prompt(node).messages()));
    }

    @Test
    void toolsGoBesideTheMessagesUnlessTheyArePartOfTheSchema() {
        StandardNode.Builder node = StandardNode.builder("act", UNION).tools(StockTools.SPECS);
        List<String> names =
                prompt(node.build()).tools().stream().map(t -> t.name()).toList();
        assertEquals(List.of("ticker", "fail", "wait", "assistant_answer"), names);
        assertEquals(List.of(), prompt(node.dialect(Dialect.JSON).build()).tools());
        StandardNode text = StandardNode.builder("act", StepUnion.of(AssistantThought.TYPE))
                .tools(StockTools.SPECS)
                .build();
        assertEquals(StockTools.SPECS, prompt(text).tools());
    }

    @Test
    void aHistoryThatGrewIsTheOneThatIsMadeAtOnce() {
        TapeAgent kept = agent(StandardNode.builder("act", UNION).build());
        List<Tape> tapes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                record(ANSWER, ToolCalls.of(CALL), new SetNextNode("act"));
            } else {
                tape = tape.append(i % 3 == 1 ? new ToolResult("VMC", "c1") : new UserStep("more " + i));
            }
            tapes.add(tape);
            prompt(kept, tape);
        }
        for (Tape each : tapes) {
            TapeAgent fresh = agent(StandardNode.builder("act", UNION).build());
            Tape copy = Tape.of(List.copyOf(each.entries()));
            assertEquals(prompt(fresh, copy).messages(), prompt(kept, each).messages());
            assertFalse(prompt(kept, each).messages().isEmpty());
        }
    }

    private void record(TapeStep... steps) {
        runs++;
        for (TapeStep step : steps) {
            tape = tape.append(TapeEntry.of(step, StepMetadata.of("p" + runs, "act", "bot", "default")));
        }
    }

    private List<Message> messages(Dialect dialect) {
        return List.copyOf(
                prompt(StandardNode.builder("act", UNION).dialect(dialect).build())
                        .messages());
    }

    private Prompt prompt(StandardNode node) {
        return prompt(agent(node), tape);
    }

    private static Prompt prompt(TapeAgent agent, Tape tape) {
        return agent.nodes().get(0).makePrompt(new NodeContext(agent, tape));
    }

    private static TapeAgent agent(StandardNode node) {
        return TapeAgent.builder("bot").node(node).build();
    }
}
