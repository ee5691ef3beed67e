package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Environments" of SEMANTICS, as far as they are about tools. */
class ToolEnvironmentTest {
    private final StockTools tools = new StockTools();
    private final ToolEnvironment environment = new ToolEnvironment(List.of(tools));

    @Test
    void callsAreCarriedOutInOrderAndAnsweredByTheirIds() {
        Tape tape = Tape.of(
                new UserStep("hi"),
                ToolCalls.of(
                        call("a", "ticker", "{\"company\": \"Vulcan\"}"),
                        call("b", "ticker", "{\"company\": \"Nvidia\"}")),
                new AssistantThought("in between"),
                ToolCalls.of(call("c", "ticker", "{\"company\": \"Apple\"}")));
        assertEquals(
                List.of(
                        result("{\"ticker\": \"V\"}", "a"),
                        result("{\"ticker\": \"N\"}", "b"),
                        result("{\"ticker\": \"A\"}", "c")),
                reactions(tape));
        assertEquals(List.of("ticker Vulcan", "ticker Nvidia", "ticker Apple"), tools.called);
    }

    @Test
    void argumentsThatAreTextAreReadAsTheObjectThatTheyHold() {
        ToolCall call = ToolCall.of("a", "ticker", JsonValue.of("{\"company\": \"Vulcan\"}"));
        assertEquals(List.of(result("{\"ticker\": \"V\"}", "a")), reactions(Tape.of(ToolCalls.of(call))));
    }

    @Test
    void onlyActionsSinceTheLastObservationCount() {
        Tape tape = Tape.of(
                ToolCalls.of(call("a", "ticker", "{\"company\": \"Vulcan\"}")),
                new UserStep("never mind"),
                ToolCalls.of(call("b", "ticker", "{\"company\": \"Apple\"}")));
        assertEquals(List.of(result("{\"ticker\": \"A\"}", "b")), reactions(tape));
    }

    @Test
    void anUnknownToolIsAResultThatNamesTheKnownOnes() {
        assertTold("There is no tool tickr. The tools are: ticker, fail, wait.", call("a", "tickr", "{}"));
    }

    @Test
    void badArgumentsAreAResultThatSaysWhatIsWrongAndTheToolIsNotCalled() {
        assertTold(
                "The arguments of ticker are wrong: at /company: expected a string, found: null}",
                call("a", "ticker", "{\"company\": null}"));
        assertTrue(told(call("a", "ticker", "{}")).contains("the property company is missing"));
        assertTrue(
                told(call("a", "ticker", "{\"name\": \"V\"}")).contains("unknown property; expected one of company"));
        assertTrue(
                told(ToolCall.of("a", "ticker", JsonValue.of("{\"comp"))).contains("the property company is missing"));
        assertTrue(told(call("a", "ticker", "[]")).contains("expected an object"));
        assertEquals(List.of(), tools.called);
    }

    @Test
    void anExceptionOfAToolIsAResultWithItsMessage() {
        assertTold("fail failed: no connection to Vulcan", call("a", "fail", "{\"company\": \"Vulcan\"}"));
        assertTold("fail failed: java.io.IOException", call("a", "fail", "{\"company\": \"\"}"));
    }

    @Test
    void anInterruptEndsTheReactionAndStaysSet() {
        Tape tape = Tape.of(ToolCalls.of(call("a", "wait", "{\"company\": \"V\"}")));
        assertThrows(InterruptedToolException.class, () -> environment.react(tape));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aParsingFailureIsAnsweredSoThatTheModelCanTryAgain() {
        List<TapeStep> reactions = reactions(Tape.of(new LlmOutputParsingFailure("at /a: expected a string", "{}")));
        assertEquals(List.of(new UserStep("at /a: expected a string\nTry again.")), reactions);
    }

    @Test
    void aMessageToTheUserNeedsExternalInput() {
        AssistantStep question = new AssistantStep("Which one?");
        var e = assertThrows(ExternalInputNeededException.class, () -> environment.react(Tape.of(question)));
        assertSame(question, e.action());
    }

    @Test
    void anyOtherActionIsAnErrorThatNamesIt() {
        record Jump() implements Action {}
        var e = assertThrows(IllegalArgumentException.class, () -> environment.react(Tape.of(new Jump())));
        assertTrue(e.getMessage().contains("Jump"), e.getMessage());
    }

    @Test
    void withoutActionsThereIsNothingToReactTo() {
        assertThrows(NoActionsException.class, () -> environment.react(Tape.of()));
        assertThrows(
                NoActionsException.class, () -> environment.react(Tape.of(new AssistantStep("x"), new UserStep("y"))));
    }

    @Test
    void wordsBesideCallsDoNotEndTheTurn() {
        Tape tape =
                Tape.of(new AssistantStep("Let me see."), ToolCalls.of(call("a", "ticker", "{\"company\": \"V\"}")));
        assertEquals(List.of(result("{\"ticker\": \"V\"}", "a")), reactions(tape));
    }

    @Test
    void norDoWordsBeforeAnAnswerThatCouldNotBeReadToItsEnd() {
        Tape tape = Tape.of(new AssistantStep("Let me see."), new LlmOutputParsingFailure("cut off", "{"));
        assertEquals(List.of(new UserStep("cut off\nTry again.")), reactions(tape));
    }

    @Test
    void callsThatWereAnsweredInPartAreAnsweredToTheEnd() {
        Tape tape = Tape.of(
                ToolCalls.of(call("a", "ticker", "{\"company\": \"V\"}"), call("b", "ticker", "{\"company\": \"A\"}")),
                new ToolResult("known", "a"));
        assertTrue(environment.isAwaited(tape));
        assertEquals(List.of(result("{\"ticker\": \"A\"}", "b")), reactions(tape));
        assertFalse(environment.isAwaited(environment.react(tape)));
    }

    @Test
    void theEnvironmentIsAwaitedAfterAnActionThatIsNoStop() {
        assertTrue(environment.isAwaited(Tape.of(ToolCalls.of())));
        assertFalse(environment.isAwaited(Tape.of(new FinalStep(""))));
        assertFalse(environment.isAwaited(Tape.of(new AssistantThought(""))));
        assertFalse(environment.isAwaited(Tape.of(ToolCalls.of(), new UserStep(""))));
    }

    private List<TapeStep> reactions(Tape tape) {
        Tape reacted = environment.react(tape);
        assertEquals(tape.entries(), reacted.entries().subList(0, tape.size()));
        return reacted.steps().subList(tape.size(), reacted.size());
    }

    private void assertTold(String message, ToolCall call) {
        assertEquals(message, told(call));
    }

    private String told(ToolCall call) {
        ToolResult result = (ToolResult) reactions(Tape.of(ToolCalls.of(call))).get(0);
        assertEquals(call.id(), result.toolCallId());
        assertTrue(result.content().isString());
        return result.content().text();
    }

    private static ToolResult result(String json, String id) {
        return new ToolResult(JsonValue.parse(json), id);
    }

    private static ToolCall call(String id, String name, String arguments) {
        return ToolCall.of(id, name, JsonValue.parse(arguments));
    }
}
