package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.AgentNode;
import io.tapewright.agent.FlowException;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the class of a node does itself is called where it should be, and the rest stays as it is. */
class GeneratedHooksTest {
    private static final UserStep QUESTION = new UserStep("Where is my parcel, please?");

    @ParameterizedTest
    @EnumSource
    void nodesWithCodeRunInTheirOwnWay(CompilerKind compiler) {
        ScriptedLlm llm = script("y", "look up", "  In Bonn. ");

        Tape tape = desk(compiler, "demo.BuildDesk", llm).run(Tape.of(QUESTION)).finalTape();

        assertEquals(
                List.of(
                        QUESTION,
                        new AssistantThought("open"),
                        new SetNextNode("asking"),
                        new AssistantThought("yes"),
                        new AssistantThought("look"),
                        new AssistantThought("up"),
                        new AssistantStep("In Bonn."),
                        new SetNextNode("opening")),
                tape.steps());
        assertEquals(List.of("Yes or no?"), llm.texts(0));
        assertEquals(
                List.of("Work.", QUESTION.content(), "open", "y"),
                llm.texts(1),
                "own steps are shown as their node says that it had said them");
        assertEquals(
                List.of("You serve Ada.", "After 6 steps.", "(a question)", "y", "Tell."),
                llm.texts(2),
                "chosen steps, shown as chosen");
        assertTrue(llm.isSpent());
    }

    @ParameterizedTest
    @EnumSource
    void aNodeChoosesTheNextOneAndAnInterfaceIsMadeByTheUser(CompilerKind compiler) {
        Tape tape = desk(compiler, "demo.BuildDesk$Closed", script())
                .run(Tape.of(QUESTION))
                .finalTape();

        assertEquals(
                List.of(QUESTION, new AssistantThought("closed"), new SetNextNode("closing"), new FinalStep("closed")),
                tape.steps());
    }

    @ParameterizedTest
    @EnumSource
    void whatCanNotBeParsedIsToldToTheModel(CompilerKind compiler) {
        ScriptedLlm llm = script("maybe", "n", "look", "No.");

        TapeAgent agent = desk(compiler, "demo.BuildDesk", llm);
        Tape tape = MainLoop.run(agent, agent.environment(), Tape.of(QUESTION)).finalTape();

        assertEquals(
                List.of(
                        new LlmOutputParsingFailure("Say y or n.", "maybe"),
                        new SetNextNode("asking"),
                        new UserStep("Say y or n.\nTry again."),
                        new AssistantThought("no")),
                tape.steps().subList(3, 7));
    }

    @ParameterizedTest
    @EnumSource
    void stepsAreWrittenAsTheNodeSays(CompilerKind compiler) {
        TapeAgent agent = desk(compiler, "demo.BuildDesk", script());

        assertEquals("n", completion(agent, "asking", new AssistantThought("no")));
        assertEquals("look up", completion(agent, "working", new AssistantThought("look"), new AssistantThought("up")));
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatIsNoTargetCanNotBeChosen(CompilerKind compiler) {
        BuildResult build = Build.with(compiler).source("demo.Chooser", """
                        package demo;

                        import io.tapewright.agent.*;
                        import io.tapewright.annotation.*;
                        import io.tapewright.step.*;
                        import java.util.*;
                        import java.util.function.Function;

                        /** Chooses. */
                        @Agent(nodes = {Chooser.First.class, Chooser.Second.class})
                        public record Chooser() {
                            @Node(emits = FinalStep.class, targets = Chooser.Second.class)
                            static class First implements GivesSteps, ChoosesNextNode {
                                @Override
                                public List<FinalStep> giveSteps(NodeContext context) {
                                    return List.of(new FinalStep(""));
                                }

                                @Override
                                public Optional<Class<?>> chooseNext(List<? extends TapeStep> steps) {
                                    return Optional.of(First.class);
                                }
                            }

                            @Node(emits = FinalStep.class)
                            interface Second {}

                            /** Builds the agent. */
                            public static final class Build implements Function<io.tapewright.llm.Llm, TapeAgent> {
                                @Override
                                public TapeAgent apply(io.tapewright.llm.Llm llm) {
                                    return ChooserAgent.builder(new Chooser()).llm(llm).build();
                                }
                            }
                        }
                        """).run();
        TapeAgent agent = agent(build, "demo.Chooser$Build", script());

        FlowException refused = assertThrows(
                FlowException.class, () -> agent.run(Tape.of(QUESTION)).finalTape());
        assertTrue(refused.getMessage().contains("first chose demo.Chooser$First"), refused::getMessage);
    }

    /** The interface has the method, so that the compiler asks for it in its own words. */
    @ParameterizedTest
    @EnumSource
    void whoGeneratesStepsIsAskedByTheCompilerHowTheyAreWritten(CompilerKind compiler) {
        BuildResult build = Build.with(compiler).source("demo.Half", """
                        package demo;

                        class Half implements io.tapewright.agent.GeneratesSteps {
                            @Override
                            public java.util.Iterator<io.tapewright.agent.NodeEvent> generateSteps(
                                    io.tapewright.agent.NodeContext context, io.tapewright.llm.LlmStream stream) {
                                return null;
                            }
                        }
                        """).run();

        assertFalse(build.complaints().isEmpty());
        assertTrue(
                build.complaints().get(0).text().contains("makeCompletion(io.tapewright.completion.Dialect,"),
                () -> build.complaints().toString());
    }

    private static String completion(TapeAgent agent, String node, TapeStep... steps) {
        AgentNode asked = agent.findNode(node).orElseThrow();
        return asked.makeCompletion(asked.dialect(), List.of(steps), 1)
                .content()
                .orElseThrow();
    }

    private static ScriptedLlm script(String... answers) {
        return new ScriptedLlm(List.of(answers).stream().map(LlmOutput::of).toArray(LlmOutput[]::new));
    }

    private static TapeAgent desk(CompilerKind compiler, String factory, Llm llm) {
        return agent(Build.with(compiler).folder("cases/ok/hooks").run(), factory, llm);
    }

    @SuppressWarnings("unchecked") // the factories of the sources are such functions
    private static TapeAgent agent(BuildResult build, String factory, Llm llm) {
        return ((Function<Llm, TapeAgent>) build.clean().make(factory, Function.class)).apply(llm);
    }
}
