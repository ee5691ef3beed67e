package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Subagents whose input is a part of another file, which several of them may have. */
class GeneratedSharedInputsTest {
    private static final Tape START = Tape.of(new UserStep("Send it."));
    private static final LlmOutput DONE = LlmOutput.of("Done.");

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIsRefusedAsThePartRefusesIt(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                call("call_courier", "{\"thing\": \"a very heavy letter to you\", \"to\": {\"street\": \"Elm 1\"}}"));
        Tape tape = office(compiler, llm).run(START).finalTape();
        LlmOutputParsingFailure failure = assertInstanceOf(LlmOutputParsingFailure.class, tape.step(1));
        assertTrue(failure.error().contains("/thing"), failure.error());
    }

    @ParameterizedTest
    @EnumSource
    void eachAgentSaysWhenToCallItAndThePartWhatItTakes(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(DONE);
        office(compiler, llm).run(START).finalTape();
        List<ToolSpec> tools = llm.prompt(0).tools();
        assertEquals(
                List.of("call_courier", "call_postman", "call_greeter"),
                tools.stream().map(ToolSpec::name).toList());
        assertEquals(
                List.of("Brings things at once.", "Brings things tomorrow.", "Greets people."),
                tools.stream().map(ToolSpec::description).toList());
        assertEquals(tools.get(0).parameters(), tools.get(1).parameters());
        JsonNode properties = tools.get(0).parameters().tree().path("properties");
        assertEquals("what it is", properties.at("/thing/description").asString());
        assertEquals(20, properties.at("/thing/maxLength").asInt());
        assertEquals(
                "if it is not this one",
                properties.at("/to/properties/town/description").asString());
        assertEquals(
                "the full name",
                tools.get(2)
                        .parameters()
                        .tree()
                        .at("/properties/name/description")
                        .asString());
    }

    @ParameterizedTest
    @EnumSource
    void theInputIsTheContentOfTheCallInEachDialect(CompilerKind compiler) {
        Call call = new Call("courier", "{\"thing\": \"a letter\", \"to\": {\"street\": \"Elm 1\"}, \"copies\": 1}");
        ScriptedLlm llm = new ScriptedLlm(
                call("call_courier", "{\"thing\": \"a letter\", \"to\": {\"street\": \"Elm 1\"}}"),
                LlmOutput.of("Brought."),
                call("call_greeter", "{\"name\": \"Ada\"}"),
                LlmOutput.of("Waved."),
                DONE);
        Tape tape = office(compiler, llm).run(START).finalTape();
        assertEquals(call, tape.step(1));
        assertTrue(tape.steps().contains(new Call("greeter", "Ada")), "one text is the content: " + tape.steps());
        for (Dialect dialect : List.of(Dialect.TOOLS, Dialect.JSON, Dialect.STRUCTURED)) {
            TapeAgent student = builder(compiler).dialect("sending", dialect).build();
            assertEquals(tape.steps(), student.reuse(tape).tape().steps(), dialect::toString);
        }
    }

    private static LlmOutput call(String function, String arguments) {
        return LlmOutput.of(List.of(ToolCall.of("1", function, JsonValue.of(arguments))));
    }

    private static TapeAgent office(CompilerKind compiler, ScriptedLlm llm) {
        return builder(compiler).llm(llm).build();
    }

    @SuppressWarnings("unchecked") // the factory of the sources is such a function
    private static TapeAgent.Builder builder(CompilerKind compiler) {
        BuildResult build = Build.with(compiler)
                .folder("cases/ok/shared-inputs")
                .source("demo.BuildOffice", """
                        package demo;

                        import io.tapewright.agent.TapeAgent;
                        import java.util.function.Function;

                        public final class BuildOffice implements Function<String, TapeAgent.Builder> {
                            @Override
                            public TapeAgent.Builder apply(String nothing) {
                                return OfficeAgent.builder(
                                        new Office(),
                                        CourierAgent.builder(new Courier()),
                                        PostmanAgent.builder(new Postman()),
                                        GreeterAgent.builder(new Greeter()));
                            }
                        }
                        """)
                .run()
                .clean();
        return ((Function<String, TapeAgent.Builder>) build.make("demo.BuildOffice", Function.class)).apply("");
    }
}
