package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.json.JsonValue;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same action, with the same arguments, again and again. */
class LoopDetectionTest {
    private final FunctionTools tools =
            new FunctionTools().with("look", arguments -> "nothing").with("go", arguments -> "gone");
    private final Environment environment = new LoopDetection(new ToolEnvironment(List.of(tools)), 3);
    private Tape tape = Tape.of(new UserStep("hi"));

    @Test
    void anActionThatWasSeenSoOftenGivesAWarningAsAUserStep() {
        assertEquals(List.of(result("a")), reactTo(look("a", "{\"x\": 1}")));
        assertEquals(List.of(result("b")), reactTo(look("b", "{\"x\": 1}")));
        assertEquals(
                List.of(
                        result("c"),
                        new UserStep("You have done the same 3 times: look with the arguments {\"x\": 1}."
                                + " Doing it again will not help. Try something else, or say why you can't go on.")),
                reactTo(look("c", "{\"x\": 1}")));
        assertEquals(1, reactTo(look("d", "{\"x\": 1}")).size());
        assertEquals(1, reactTo(look("e", "{\"x\": 1}")).size());
        assertEquals(2, reactTo(look("f", "{\"x\": 1}")).size(), "warned again after as many more");
    }

    @Test
    void whoDoesNotAskForItIsNotWarned() {
        Environment plain = new ToolEnvironment(List.of(tools));
        for (int i = 0; i < 5; i++) {
            Tape acted = tape.append(ToolCalls.of(look("a" + i, "{}")));
            tape = plain.react(acted);
            assertEquals(acted.size() + 1, tape.size());
        }
    }

    @Test
    void otherArgumentsAndOtherActionsInBetweenDoNotHideALoop() {
        reactTo(look("a", "{\"x\": 1, \"y\": 2}"));
        reactTo(ToolCall.of("g", "go", JsonValue.parse("{}")));
        reactTo(ToolCall.of("b", "look", JsonValue.of("{\"y\": 2, \"x\": 1}")));
        assertEquals(1, reactTo(look("c", "{\"x\": 2}")).size());
        assertEquals(2, reactTo(look("d", "{\"x\":1,\"y\":2}")).size());
    }

    @Test
    void whatWasSeenLongAgoIsNoLoop() {
        reactTo(look("a", "{}"));
        reactTo(look("b", "{}"));
        for (int i = 0; i < 12; i++) {
            reactTo(ToolCall.of("g" + i, "go", JsonValue.parse("{\"i\": " + i + "}")));
        }
        assertEquals(1, reactTo(look("c", "{}")).size());
    }

    @Test
    void actionsOfOtherTypesAreComparedToo() {
        ExecuteCode ls = new ExecuteCode(List.of(new CodeBlock("ls", "sh")));
        Environment shell = new LoopDetection(
                ToolEnvironment.builder(List.of())
                        .on(ExecuteCode.TYPE, step -> new CodeExecutionResult(new CodeResult(0, "")))
                        .build(),
                2);
        Tape once = shell.react(Tape.of(ls));
        assertEquals(2, once.size());
        Tape twice = shell.react(once.append(ls));
        assertEquals(5, twice.size());
        assertEquals(UserStep.class, twice.step(4).getClass());
    }

    @Test
    void nothingIsAddedWhereAnActionWaitsForApproval() {
        Environment careful = new LoopDetection(
                ToolEnvironment.builder(List.of(tools)).requireApproval("look").build(), 2);
        Tape twice = Tape.of(ToolCalls.of(look("a", "{}")), result("a"), ToolCalls.of(look("b", "{}")));
        Tape waiting = careful.react(twice);
        assertEquals(ApprovalRequired.class, waiting.step(waiting.size() - 1).getClass());
        assertEquals(true, careful.isAwaited(waiting));
    }

    @Test
    void onceIsNoLoop() {
        assertThrows(IllegalArgumentException.class, () -> new LoopDetection(environment, 1));
    }

    private List<TapeStep> reactTo(ToolCall call) {
        Tape acted = tape.append(ToolCalls.of(call));
        tape = environment.react(acted);
        return List.copyOf(tape.steps().subList(acted.size(), tape.size()));
    }

    private static ToolResult result(String id) {
        return new ToolResult("nothing", id);
    }

    private static ToolCall look(String id, String arguments) {
        return ToolCall.of(id, "look", JsonValue.parse(arguments));
    }
}
