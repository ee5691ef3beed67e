package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates become the texts that their authors see before them. */
class GeneratedTemplatesTest {
    private static final String NARRATOR = """
            package demo;

            import io.tapewright.annotation.Agent;
            import io.tapewright.annotation.Node;
            import io.tapewright.step.AssistantStep;

            /** Narrates. */
            @Agent(nodes = Narrator.Telling.class, systemFile = "/prompts/system.txt")
            public record Narrator(String today) {
                @Node(emits = AssistantStep.class, stepsPromptFile = "steps.txt", guidanceFile = "texts/guidance.txt")
                interface Telling {}

                /** Builds the agent. */
                public static final class Build
                        implements java.util.function.Function<io.tapewright.llm.Llm, io.tapewright.agent.TapeAgent> {
                    @Override
                    public io.tapewright.agent.TapeAgent apply(io.tapewright.llm.Llm llm) {
                        return NarratorAgent.builder(new Narrator("Tuesday")).llm(llm).build();
                    }
                }
            }
            """;

    @ParameterizedTest
    @EnumSource
    void valuesInsideOfTheConfigurationArePrinted(CompilerKind compiler) {
        BuildResult build =
                Build.with(compiler).folder("cases/ok/values-in-templates").run();

        assertEquals(List.of("""
                        2024, 2024-09-17: 3 of Bonn (GOOD, true), [a, b], Ada, {owner.x}.
                        Answer as {"place": {"city": "Bonn"}, "n": {1}}.""", "Go on.", "3GOOD"), prompt(build, "demo.BuildTeller"));
    }

    @ParameterizedTest
    @EnumSource
    void textsAreReadFromFilesBesideTheClasses(CompilerKind compiler) {
        BuildResult build = withFiles(Build.with(compiler).source("demo.Narrator", NARRATOR))
                .run();

        assertEquals(
                List.of("It is Tuesday.\n\nBe brief, señor.", "{steps}", "Go on.", "Tell."),
                prompt(build, "demo.Narrator$Build"));
    }

    @ParameterizedTest
    @EnumSource
    void textsAreReadFromFilesOnTheClassPath(CompilerKind compiler) {
        BuildResult library = withFiles(
                        Build.with(compiler).source("demo.Other", "package demo; public class Other {}"))
                .run()
                .clean();
        BuildResult build = Build.with(compiler)
                .source("demo.Narrator", NARRATOR)
                .library(library)
                .run();

        assertEquals("Tell.", prompt(build, "demo.Narrator$Build").get(3));
    }

    private static Build withFiles(Build build) {
        return build.resource("prompts/system.txt", "\uFEFFIt is {today}.\r\n\r\nBe brief, señor.\r\n")
                .resource("demo/steps.txt", "{{steps}}\n")
                .resource("demo/texts/guidance.txt", "Tell.");
    }

    @SuppressWarnings("unchecked") // the factories of the sources are such functions
    private static List<String> prompt(BuildResult build, String factory) {
        ScriptedLlm llm = new ScriptedLlm(LlmOutput.of("Well."));
        TapeAgent agent = ((Function<Llm, TapeAgent>) build.clean().make(factory, Function.class)).apply(llm);
        agent.run(Tape.of(new UserStep("Go on."))).finalTape();
        return llm.texts(0);
    }
}
