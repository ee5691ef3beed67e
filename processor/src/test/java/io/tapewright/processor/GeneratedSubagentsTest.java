package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.TapeAgent;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.processor.testing.Source;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Branch;
import io.tapewright.step.Call;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents of agents: calls, inputs, routes and roles do what their annotations say. */
class GeneratedSubagentsTest {
    private static final Tape START = Tape.of(new UserStep("Write about bees."));
    private static final String FEW = "{\"kind\": \"facts\", \"facts\": [\"They fly.\"]}";
    private static final String ENOUGH = "{\"kind\": \"facts\", \"facts\": [\"That is enough.\"]}";
    private static final String END = "{\"kind\": \"final_step\", \"reason\": \"done\"}";

    @ParameterizedTest
    @EnumSource
    void subagentsAreCalledOneAfterTheOther(CompilerKind compiler) {
        ScriptedLlm llm = script("Plan A.", FEW, "Plan B.", ENOUGH, "Bees are enough.", END);
        Tape tape = report(compiler, llm).run(START).finalTape();
        List<TapeStep> steps = tape.steps();

        TapeStep facts = steps.get(10);
        assertEquals("Facts[facts=[That is enough.]]", facts.toString());
        assertEquals(
                List.of(
                        new SetNextNode("planning"),
                        new AssistantThought("Plan A."),
                        new Call("finder", "Find facts about bees."),
                        steps.get(4),
                        new Respond("", true),
                        new Branch(),
                        new SetNextNode("planning"),
                        new AssistantThought("Plan B."),
                        new Call("finder", "Find facts about bees."),
                        facts,
                        new Respond("", true),
                        new SetNextNode("writing"),
                        new SetNextNode("ending"),
                        new Call("writer", ""),
                        facts,
                        new AssistantThought("Bees are enough."),
                        new Respond("", true),
                        new FinalStep("done")),
                withoutFirst(steps));
        assertEquals("report/writer", tape.entry(16).metadata().agent());
        assertTrue(llm.isSpent());
    }

    private static List<TapeStep> withoutFirst(List<TapeStep> steps) {
        return steps.subList(1, steps.size());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPassedOnIsShownToWhoeverIsCalled(CompilerKind compiler) {
        ScriptedLlm llm = script("Plan.", ENOUGH, "Text.", END);
        report(compiler, llm).run(START).finalTape();
        assertEquals(
                List.of("{\n  \"kind\": \"facts\",\n  \"facts\": [\n    \"That is enough.\"\n  ]\n}", "Write it."),
                llm.texts(2),
                "and not a call that has no words");
    }

    @ParameterizedTest
    @EnumSource
    void nodesAskTheModelsOfTheirRoles(CompilerKind compiler) {
        Tape tape = report(compiler, script("Plan.", ENOUGH, "Text.", END))
                .run(START)
                .finalTape();
        assertEquals(
                List.of("planner", "default", "default", "checker"),
                tape.entries().stream()
                        .map(entry -> entry.metadata().llm())
                        .filter(role -> !role.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void tapesHoldTheStepsOfSubagents(CompilerKind compiler) {
        BuildResult build = build(compiler);
        Tape tape =
                agent(build, script("Plan.", ENOUGH, "Text.", END)).run(START).finalTape();
        TapeCodec codec =
                (TapeCodec) build.make("demo.ReportCodec", Supplier.class).get();
        assertEquals(tape.steps(), codec.read(codec.write(tape)).steps());
    }

    @ParameterizedTest
    @EnumSource
    void theTapeIsReused(CompilerKind compiler) {
        TapeAgent agent = report(compiler, script("Plan.", ENOUGH, "Text.", END));
        Tape tape = agent.run(START).finalTape();
        assertEquals(tape.steps(), agent.reuse(tape).tape().steps());
    }

    @ParameterizedTest
    @EnumSource
    void oneLibraryServesTwoSubagents(CompilerKind compiler) {
        ToolCalls calls = ToolCalls.of(ToolCall.of("1", "look_up", JsonValue.parse("{\"word\": \"bee\"}")));
        Tape reacted = report(compiler, script()).environment().react(START.append(calls));
        assertEquals(new ToolResult("a bee", "1"), reacted.step(2));
    }

    /** The class of the agent, of its node and of its tools is one, and its instance is asked for once. */
    @ParameterizedTest
    @EnumSource
    void agentsWithCodeSayWhoseTurnItIsAndWhenRunsEnd(CompilerKind compiler) {
        BuildResult build =
                Build.with(compiler).folder("cases/ok/agents-with-code").run().clean();
        TapeAgent chief =
                (TapeAgent) build.make("demo.BuildChief", Supplier.class).get();
        Tape tape = chief.run(START).finalTape();
        AssistantStep told = new AssistantStep("I go by a bicycle");
        assertEquals(List.of(told, new AssistantThought("hm"), told), withoutFirst(tape.steps()));
        assertEquals("chief/clerk", tape.entry(2).metadata().agent());
    }

    @ParameterizedTest
    @EnumSource
    void subagentsMayComeFromALibrary(CompilerKind compiler) {
        List<Source> all = Source.allIn("cases/ok/many-agents");
        List<Source> boss =
                all.stream().filter(source -> source.path().contains("Report")).toList();
        List<Source> subagents =
                all.stream().filter(source -> !boss.contains(source)).toList();
        BuildResult library = Build.with(compiler).sources(subagents).run().clean();
        BuildResult split =
                Build.with(compiler).sources(boss).library(library).run().clean();
        BuildResult whole = Build.with(compiler).sources(all).run().clean();
        TreeMap<String, String> together = new TreeMap<>(split.generated());
        together.putAll(library.generated());
        assertEquals(whole.generated(), together);
    }

    private static ScriptedLlm script(String... answers) {
        return new ScriptedLlm(List.of(answers).stream().map(LlmOutput::of).toArray(LlmOutput[]::new));
    }

    private static BuildResult build(CompilerKind compiler) {
        return Build.with(compiler).folder("cases/ok/many-agents").run().clean();
    }

    private static TapeAgent report(CompilerKind compiler, Llm llm) {
        return agent(build(compiler), llm);
    }

    @SuppressWarnings("unchecked") // the factories of the sources are such functions
    private static TapeAgent agent(BuildResult build, Llm llm) {
        return ((Function<Llm, TapeAgent>) build.make("demo.BuildReport", Function.class)).apply(llm);
    }
}
