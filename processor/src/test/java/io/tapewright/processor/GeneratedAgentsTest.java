package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.AgentNode;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated agents run: their nodes ask the model with the texts of the annotations, and go on as the annotations say. */
class GeneratedAgentsTest {
    private static final String TODAY = "You are a careful equity analyst. Today is 2024-09-17.";
    private static final String QUESTION = "What is the ticker of Vulcan Materials?";
    private static final String PLAN = "Say, as a numbered list, which tools you will use and why.";
    private static final String ACT = "Carry out your plan; answer once it is done.";

    private static final ToolCall CALL = new ToolCall(
            "c1",
            new FunctionCall("get_stock_ticker", JsonValue.parse("{\"company_name\": \"Vulcan Materials\"}")),
            "function");

    @ParameterizedTest
    @EnumSource
    void theAnalystPlansThenActsAndItsTapeSaysSo(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                LlmOutput.of("1. get_stock_ticker"), LlmOutput.of(List.of(CALL)), LlmOutput.of("It is VMC."));

        Tape tape = runWithTools(analyst(compiler, llm), new UserStep(QUESTION));

        assertEquals(
                List.of(
                        new UserStep(QUESTION),
                        new AssistantThought("1. get_stock_ticker"),
                        ToolCalls.of(CALL),
                        new SetNextNode("acting"),
                        new ToolResult("VMC", "c1"),
                        new AssistantStep("It is VMC."),
                        new SetNextNode("planning")),
                tape.steps());
        assertEquals(
                List.of("", "planning", "acting", "acting", "", "acting", "acting"),
                tape.entries().stream().map(entry -> entry.metadata().node()).toList());
        assertEquals("analyst", tape.entry(1).metadata().agent());
        assertTrue(llm.isSpent());
    }

    @ParameterizedTest
    @EnumSource
    void promptsHoldTheFilledTemplatesAroundTheHistory(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(LlmOutput.of("a plan"), LlmOutput.of("an answer"));

        runWithTools(analyst(compiler, llm), new UserStep(QUESTION));

        assertEquals(List.of(TODAY, QUESTION, PLAN), llm.texts(0));
        assertEquals(List.of(TODAY, QUESTION, "a plan", ACT), llm.texts(1));
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatNamesNoToolsShowsAllOfTheAgent(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(LlmOutput.of("a plan"), LlmOutput.of("an answer"));

        runWithTools(analyst(compiler, llm), new UserStep(QUESTION));

        for (int prompt : List.of(0, 1)) {
            assertEquals(
                    List.of("get_stock_ticker", "get_price"),
                    llm.prompt(prompt).tools().stream().map(ToolSpec::name).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatANodeSaysOfToolsAndDialectIsObeyed(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                LlmOutput.of("{\"kind\": \"assistant_thought\", \"content\": \"none\"}"),
                LlmOutput.of("one"),
                LlmOutput.of("done"));
        TapeAgent agent = build(compiler, "sources/agents", "demo.BuildShowing", llm);

        runWithTools(agent, new UserStep("go"));

        assertEquals(
                List.of(List.of(), List.of("add"), List.of("subtract", "add")),
                List.of(0, 1, 2).stream()
                        .map(i -> llm.prompt(i).tools().stream()
                                .map(ToolSpec::name)
                                .toList())
                        .toList());
        assertEquals(
                List.of(Dialect.JSON, Dialect.TOOLS, Dialect.TEXT),
                agent.nodes().stream().map(AgentNode::dialect).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aSealedInterfaceStandsForItsRecords(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                LlmOutput.of("{\"kind\": \"doubt\", \"question\": \"Who saw it?\"}"),
                LlmOutput.of("{\"kind\": \"guilty\", \"years\": 3}"));
        TapeAgent agent = build(compiler, "sources/agents", "demo.BuildJudge", llm);

        Tape tape = agent.run(Tape.of(new UserStep("A theft."))).finalTape();

        assertEquals(
                List.of("UserStep", "Doubt", "Guilty"),
                tape.steps().stream()
                        .map(step -> step.getClass().getSimpleName())
                        .toList());
        assertTrue(
                llm.texts(0).get(0).matches("(?s)Answer with one of .*guilty.*acquitted.*doubt.*"),
                llm.texts(0)::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aNodeMayCallItsStepsOtherwiseThanTapesDo(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                LlmOutput.of("{\"kind\": \"bye\", \"content\": \"Who?\"}"),
                LlmOutput.of("{\"kind\": \"assistant\", \"content\": \"Done.\"}"));
        BuildResult build = Build.with(compiler)
                .folder("cases/ok/wire-names")
                .source("demo.BuildTalker", factory("BuildTalker", "TalkerAgent.builder(new Talker())"))
                .run()
                .clean();
        TapeAgent agent = agent(build, "demo.BuildTalker", llm);

        Tape asked = agent.run(Tape.of(new UserStep("Hi."))).finalTape();
        Tape done = agent.run(asked.append(new UserStep("Me."))).finalTape();

        assertEquals(new AssistantStep("Who?"), asked.step(1));
        assertEquals(new AssistantStep("Done."), done.step(3));
        assertEquals(List.of("bye", "assistant"), kinds(llm.texts(0).get(0)));
        assertEquals(
                "{\"kind\": \"assistant\", \"content\": \"Who?\"}",
                agent.nodes()
                        .get(1)
                        .makeCompletion(Dialect.JSON, List.of(asked.step(1)), 1)
                        .content()
                        .orElseThrow());
        assertEquals("{\"kind\": \"bye\", \"content\": \"Who?\"}", llm.texts(1).get(1), "as its own node says it");
    }

    /** The values that a schema of several steps has for {@code kind}. */
    private static List<String> kinds(String schema) {
        return JsonValue.parse(schema).tree().get("anyOf").values().stream()
                .map(step -> step.at("/properties/kind/enum/0").stringValue())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theCodecKnowsTheStepsOfAllNodesAndTheFurtherOnes(CompilerKind compiler) {
        BuildResult build = Build.with(compiler).folder("sources/agents").run().clean();
        TapeCodec codec = build.call("demo.JudgeAgent", "codec", TapeCodec.class);
        String json = """
                {"metadata": {"id": "t"}, "context": null, "steps": [
                  {"metadata": {"id": "1"}, "kind": "evidence", "what": "a glove"},
                  {"metadata": {"id": "2"}, "kind": "doubt", "question": "Whose?"},
                  {"metadata": {"id": "3"}, "kind": "acquitted"}]}""";

        Tape tape = Tape.read(json, codec);

        assertEquals(
                List.of("Evidence", "Doubt", "Acquitted"),
                tape.steps().stream()
                        .map(step -> step.getClass().getSimpleName())
                        .toList());
        assertEquals(tape.steps(), Tape.read(tape.toJson(codec), codec).steps());
    }

    @ParameterizedTest
    @EnumSource
    void bracesThatAreNoVariablesAndCharactersThatJavaEscapesAreText(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                LlmOutput.of("{\"kind\": \"said\", \"words_of_the_quote\": \"w\", \"comment\": \"c\"}"));
        BuildResult build = Build.with(compiler)
                .folder("cases/ok/documentation-with-special-characters")
                .source("demo.BuildQuote", factory("BuildQuote", "QuoteAgent.builder(new Quote(\"{steps} $L\"))"))
                .run()
                .clean();

        agent(build, "demo.BuildQuote", llm).run(Tape.of(new UserStep("go"))).finalTape();

        assertEquals(
                "\"Quoted\"\t$L $T $$ %s \\ {steps} $L\n語😀 {today} {\"a\": {steps} $L} {0} { today } {} }{",
                llm.texts(0).get(0));
        String guidance = llm.texts(0).get(2);
        assertTrue(guidance.startsWith("\u2028 */ /* \\u0022 "), guidance);
        assertTrue(guidance.contains("words_of_the_quote"), guidance);
    }

    @ParameterizedTest
    @EnumSource
    void descriptionsComeThroughWithAllTheirCharacters(CompilerKind compiler) {
        BuildResult build = Build.with(compiler)
                .folder("cases/ok/documentation-with-special-characters")
                .run()
                .clean();
        var said = build.stepType("demo.Quote_SaidStep");
        var properties = JsonValue.parse(said.schema().json()).tree().get("properties");

        assertEquals(
                "Says \"it's\" $100 % — C:\\new\\table, a -> b, the string, bold <tag> & 語😀.", said.description());
        assertEquals(
                "with $L and $T and \"quotes\" and \\backslash",
                properties.get("words_of_the_quote").get("description").stringValue());
        assertEquals(
                "ends */ here \\u002a/ \"\"\" $S {@code x} @param y",
                properties.get("comment").get("description").stringValue());
    }

    private static Tape runWithTools(TapeAgent agent, TapeStep start) {
        Tape tape = Tape.of(start);
        try (var events = MainLoop.run(agent, agent.environment(), tape)) {
            while (events.hasNext()) {
                MainLoopEvent ignored = events.next();
            }
            return events.tape();
        }
    }

    private static TapeAgent analyst(CompilerKind compiler, Llm llm) {
        return build(compiler, "cases/ok/analyst", "demo.BuildAnalyst", llm);
    }

    private static TapeAgent build(CompilerKind compiler, String folder, String factory, Llm llm) {
        return agent(Build.with(compiler).folder(folder).run().clean(), factory, llm);
    }

    @SuppressWarnings("unchecked") // the factories of the sources are such functions
    private static TapeAgent agent(BuildResult build, String factory, Llm llm) {
        return ((Function<Llm, TapeAgent>) build.make(factory, Function.class)).apply(llm);
    }

    private static String factory(String name, String builder) {
        return """
                package demo;

                public final class %s implements java.util.function.Function<io.tapewright.llm.Llm, io.tapewright.agent.TapeAgent> {
                    @Override
                    public io.tapewright.agent.TapeAgent apply(io.tapewright.llm.Llm llm) {
                        return %s.llm(llm).build();
                    }
                }
                """.formatted(name, builder);
    }
}
