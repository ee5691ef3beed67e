package io.tapewright.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.MainLoop;
import io.tapewright.agent.Replay;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.Call;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.Pass;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agents that have the code run which somebody wrote in a talk. */
class ExecuteCodeNodeTest extends TalkFixture {
    private static final CodeBlock PRINT = new CodeBlock("print(6 * 7)", "python");

    private static ToolEnvironment running(CodeResult result) {
        return ToolEnvironment.builder(List.of())
                .on(ExecuteCode.TYPE, step -> new CodeExecutionResult(result))
                .build();
    }

    private static TapeAgent.Builder talk(int maxCalls) {
        return Team.initiatorWithCode(
                "user", "What is 6 * 7?", "You ask.", maxCalls, Team.member("coder", "You write Python."));
    }

    private static List<TapeStep> run(TapeAgent agent, ToolEnvironment environment) {
        return MainLoop.run(agent, environment, Tape.of()).finalTape().steps();
    }

    @Test
    void codeThatCanNotBeRunIsToldToTheOther() {
        ToolEnvironment broken = ToolEnvironment.builder(List.of())
                .on(ExecuteCode.TYPE, step -> {
                    throw new IllegalStateException("no container");
                })
                .build();
        TapeAgent agent = talk(2).llm(saying("```python\nprint(6 * 7)\n```", "Sorry. TERMINATE"))
                .build();
        List<TapeStep> steps = run(agent, broken);
        assertTrue(steps.stream().anyMatch(ActionExecutionFailure.class::isInstance), steps.toString());
        Call told = (Call) steps.get(steps.size() - 3);
        assertTrue(told.content().startsWith("The code could not be run: ")
                && told.content().contains("no container"));
    }

    @Test
    void whoBeganTheTalkHasTheCodeRunAndTellsWhatCameOfIt() {
        TapeAgent agent = talk(2).llm(saying("Run this:\n```python\nprint(6 * 7)\n```", "So it is 42. TERMINATE"))
                .build();
        assertEquals(
                List.of(
                        new Pass(),
                        new Call("coder", "What is 6 * 7?"),
                        new Respond("Run this:\n```python\nprint(6 * 7)\n```", false),
                        new SetNextNode("execute_code"),
                        new ExecuteCode(List.of(PRINT)),
                        new CodeExecutionResult(new CodeResult(0, "42\n")),
                        new Call("coder", "The code was run and ended with exit code 0. Its output:\n\n42"),
                        new Respond("So it is 42. TERMINATE", false),
                        END),
                run(agent, running(new CodeResult(0, "42\n"))));
        assertEquals(2, prompts.size(), "the user's own model is not asked what came of the code");
    }

    @Test
    void whereThereIsNoCodeTheModelSpeaks() {
        TapeAgent agent = talk(2).llm(saying("I don't know.", "Think!", "42")).build();
        List<TapeStep> steps = run(agent, running(new CodeResult(0, "")));
        assertTrue(steps.contains(new Call("coder", "Think!")), steps.toString());
        assertEquals(2, steps.stream().filter(Pass.class::isInstance).count());
    }

    @Test
    void aMemberAnswersWithWhatCameOfTheCodeThatItWasTold() {
        TapeAgent agent = Team.initiator("user", "```sh\nls\n```", Team.memberWithCode("runner", "You run code."))
                .build();
        assertEquals(
                List.of(
                        new Call("runner", "```sh\nls\n```"),
                        new ExecuteCode(List.of(new CodeBlock("ls", "sh"))),
                        new CodeExecutionResult(new CodeResult(2, " ", List.of(), List.of("a.sh", "b.sh"))),
                        new Respond("The code (a.sh, b.sh) was run and ended with exit code 2, without output.", false),
                        END),
                run(agent, running(new CodeResult(2, " ", List.of(), List.of("a.sh", "b.sh")))));
    }

    @Test
    void suchATalkIsReusedAndReplayed() {
        TapeAgent agent =
                talk(2).llm(saying("```python\nprint(6 * 7)\n```", "TERMINATE")).build();
        ToolEnvironment environment = running(new CodeResult(0, "42"));
        Tape done = MainLoop.run(agent, environment, Tape.of()).finalTape();
        assertEquals(done.steps(), talk(2).build().reuse(done).tape().steps());
        TapeAgent again =
                talk(2).llm(saying("```python\nprint(6 * 7)\n```", "TERMINATE")).build();
        assertTrue(Replay.of(again).withEnvironment(environment).replay(done).isSame());
    }

    // ---- blocks

    @Test
    void onlyWholeBlocksWithSomethingInThemAreCode() {
        assertEquals(List.of(), FencedCode.in(""));
        assertEquals(List.of(), FencedCode.in("Use `ls` or ```ls``` there."));
        assertEquals(List.of(), FencedCode.in("```ls```\nno code\n"));
        assertEquals(List.of(), FencedCode.in("```sh\nls"));
        assertEquals(List.of(), FencedCode.in("```sh\n```"));
    }

    @Test
    void severalBlocksAreFoundWithTheirLanguages() {
        String text =
                "First\r\n```sh\r\nls\r\ncd ..\r\n```\r\nthen\n  ``` python title=x\n  a = 1\n\n  b = 2\n  ```\n```\nx\n```";
        assertEquals(
                List.of(
                        new CodeBlock("ls\ncd ..", "sh"),
                        new CodeBlock("  a = 1\n\n  b = 2", "python"),
                        new CodeBlock("x", "")),
                FencedCode.in(text));
    }
}
