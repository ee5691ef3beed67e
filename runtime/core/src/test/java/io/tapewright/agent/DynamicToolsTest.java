package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tool.DynamicTools;
import io.tapewright.tool.ExplainedTools;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tools that are known at run time only, and calls of tools with a reason. */
class DynamicToolsTest {
    private static final ToolSpec SEARCH = new ToolSpec(
            "search",
            "Searches.",
            JsonValue.parse("{\"type\": \"object\", \"properties\": {\"query\": {\"type\": \"string\"}},"
                    + " \"required\": [\"query\"]}"));

    private final List<JsonValue> seen = new ArrayList<>();
    private final DynamicTools search = DynamicTools.builder()
            .tool(SEARCH, arguments -> {
                seen.add(arguments);
                return JsonValue.of("found");
            })
            .build();
    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void aNodeTellsOfThemBesideItsOwnToolsAndTheEnvironmentCallsThem() {
        ToolCall call = ToolCall.of("a", "search", JsonValue.of("{\"query\": \"x\"}"));
        ScriptedLlm llm = new ScriptedLlm().then(LlmOutput.of(List.of(call))).then(LlmOutput.of("done"));
        TapeAgent agent = agent(llm).dynamicTools(search).build();
        Tape done = MainLoop.run(agent, agent.environment(), start).finalTape();
        assertEquals(
                List.of(ToolCalls.of(call), new ToolResult("found", "a"), new AssistantStep("done")),
                done.steps().subList(1, done.size()));
        assertEquals(List.of("ticker", "fail", "wait", "search"), names(llm.prompts.get(0)));
        assertEquals(List.of(JsonValue.parse("{\"query\": \"x\"}")), seen);
    }

    @Test
    void inJsonTheyArePartOfTheSchemaAndAreReadFromIt() {
        ScriptedLlm llm =
                ScriptedLlm.saying("{'kind': 'tool_call', 'tool_name': 'search', 'parameters': {'query': 'x'}}");
        TapeAgent agent = agent(llm).dynamicTools(search).dialect(Dialect.JSON).build();
        Tape done = agent.run(start).finalTape();
        ToolCalls calls = (ToolCalls) done.step(1);
        assertEquals("search", calls.toolCalls().get(0).function().name());
        assertTrue(llm.prompts.get(0).messages().toString().contains("\"query\": {\"type\": \"string\"}"));
    }

    @Test
    void aNodeWithoutToolsKnowsNothingOfThem() {
        StandardNode thinking = StandardNode.builder("think", StepUnion.of(AssistantThought.TYPE))
                .build();
        assertEquals(thinking, thinking.withTools(tools -> List.of(SEARCH)));
    }

    @Test
    void twoToolsOfOneNameAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> agent(new ScriptedLlm())
                        .dynamicTools(search, search)
                        .dynamicTools(tickers())
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> DynamicTools.builder().tool(SEARCH, a -> a).tool(SEARCH, a -> a));
    }

    private static DynamicTools tickers() {
        return DynamicTools.builder()
                .tool(new ToolSpec("ticker", "", SEARCH.parameters()), arguments -> arguments)
                .build();
    }

    @Test
    void whatIsNoObjectIsToldToTheModelAndTheFunctionIsNotCalled() {
        ToolEnvironment environment = new ToolEnvironment(List.of(search));
        Tape reacted = environment.react(Tape.of(ToolCalls.of(ToolCall.of("a", "search", JsonValue.parse("[1]")))));
        String told = ((ToolResult) reacted.step(1)).content().text();
        assertTrue(told.startsWith("The arguments of search are wrong:") && told.contains("expected an object"), told);
        assertEquals(List.of(), seen);
    }

    @Test
    void argumentsThatDoNotFitTheSchemaAreToldToTheModelAndTheFunctionIsNotCalled() {
        ToolCall call = ToolCall.of("a", "search", JsonValue.of("{\"query\": 5}"));
        ScriptedLlm llm = new ScriptedLlm().then(LlmOutput.of(List.of(call))).then(LlmOutput.of("sorry"));
        TapeAgent agent = agent(llm).dynamicTools(search).build();
        Tape done = MainLoop.run(agent, agent.environment(), start).finalTape();
        assertEquals(
                new ToolResult("The arguments of search are wrong: at /query: expected a string, found 5", "a"),
                done.step(2));
        assertEquals(new AssistantStep("sorry"), done.step(3));
        assertEquals(List.of(), seen);
    }

    @Test
    void theReasonIsNoArgumentThatTheSchemaWouldRefuse() {
        ToolSpec closed = new ToolSpec(
                "now",
                "",
                JsonValue.parse("{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}"));
        DynamicTools now = DynamicTools.builder()
                .tool(closed, arguments -> JsonValue.of("noon"))
                .build();
        ToolCall call = ToolCall.of("a", "now", JsonValue.parse("{\"reason_to_use\": \"I want to know\"}"));
        Tape asked = Tape.of(ToolCalls.of(call));
        assertEquals(
                new ToolResult("noon", "a"),
                new ToolEnvironment(List.of(new ExplainedTools(now)))
                        .react(asked)
                        .step(1));
        assertEquals(
                new ToolResult(
                        "The arguments of now are wrong: at /reason_to_use: unknown property; none is expected", "a"),
                new ToolEnvironment(List.of(now)).react(asked).step(1));
    }

    // ---- reasons

    @Test
    void aModelThatIsAskedForReasonsGivesThemAndTheToolDoesNotSeeThem() {
        String arguments = "{\"reason_to_use\": \"I want to know\", \"query\": \"x\"}";
        ToolCall call = ToolCall.of("a", "search", JsonValue.of(arguments));
        ScriptedLlm llm = new ScriptedLlm().then(LlmOutput.of(List.of(call))).then(LlmOutput.of("done"));
        TapeAgent agent = agent(llm).dynamicTools(search).explainToolCalls().build();
        Tape done = MainLoop.run(agent, agent.environment(), start).finalTape();
        assertEquals(ToolCalls.of(call), done.step(1), "the reason is on the tape");
        assertEquals(List.of(JsonValue.parse("{\"query\": \"x\"}")), seen);
        for (ToolSpec told : llm.prompts.get(0).tools()) {
            String schema = told.parameters().json();
            assertEquals(
                    "reason_to_use",
                    told.parameters().schemaProperties().iterator().next());
            assertTrue(schema.contains("\"required\":[\"reason_to_use\","), schema);
        }
    }

    @Test
    void aCompiledToolIsCalledWithoutTheReasonToo() {
        ToolCall call = ToolCall.of(
                "a", "ticker", JsonValue.parse("{\"reason_to_use\": \"I want to\", \"company\": \"Vulcan\"}"));
        TapeAgent agent = agent(new ScriptedLlm()).explainToolCalls().build();
        List<TapeStep> steps =
                agent.environment().react(start.append(ToolCalls.of(call))).steps();
        assertEquals(new ToolResult(JsonValue.parse("{\"ticker\": \"V\"}"), "a"), steps.get(2));
        ToolCall unexplained = ToolCall.of("b", "ticker", JsonValue.parse("{\"company\": \"Vulcan\"}"));
        assertEquals(
                new ToolResult(JsonValue.parse("{\"ticker\": \"V\"}"), "b"),
                agent.environment()
                        .react(start.append(ToolCalls.of(unexplained)))
                        .step(2));
    }

    @Test
    void everyFormOfASchemaAsksForTheReason() {
        JsonValue strict = JsonValue.parse(
                "{\"type\": \"object\", \"properties\": {}, \"required\": []," + " \"additionalProperties\": false}");
        ToolSpec spec =
                new ToolSpec("now", "", strict, Map.of(SchemaFamily.GEMINI, JsonValue.parse("{\"type\": \"object\"}")));
        ToolSpec explained = ExplainedTools.explained(spec);
        for (JsonValue schema : List.of(explained.parameters(), explained.parameters(SchemaFamily.GEMINI))) {
            assertTrue(schema.schemaProperties().contains("reason_to_use"), schema.json());
            assertTrue(schema.json().contains("\"required\":[\"reason_to_use\"]"), schema.json());
        }
    }

    @Test
    void aToolThatHasSuchAParameterItselfKeepsIt() {
        ToolSpec own = new ToolSpec(
                "own",
                "",
                JsonValue.parse(
                        "{\"type\": \"object\", \"properties\": {\"reason_to_use\": {\"type\": \"integer\"}}}"));
        assertEquals(own, ExplainedTools.explained(own));
        ExplainedTools tools = new ExplainedTools(DynamicTools.builder()
                .tool(own, arguments -> {
                    seen.add(arguments);
                    return arguments;
                })
                .build());
        ToolCall call = ToolCall.of("a", "own", JsonValue.parse("{\"reason_to_use\": 5}"));
        new ToolEnvironment(List.of(tools)).react(Tape.of(ToolCalls.of(call)));
        assertEquals(List.of(JsonValue.parse("{\"reason_to_use\": 5}")), seen);
        assertFalse(seen.isEmpty());
    }

    private static List<String> names(Prompt prompt) {
        return prompt.tools().stream().map(ToolSpec::name).toList();
    }

    private static TapeAgent.Builder agent(ScriptedLlm llm) {
        StepUnion union = StepUnion.builder()
                .toolCalls(StockTools.SPECS)
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", union).tools(StockTools.SPECS).build())
                .tools(new StockTools())
                .llm(llm);
    }
}
