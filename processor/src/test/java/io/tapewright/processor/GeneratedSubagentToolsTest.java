package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Prompt;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.ScriptedLlm;
import io.tapewright.processor.testing.Source;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Subagents that their manager's model calls by functions of their own. */
class GeneratedSubagentToolsTest {
    private static final String FOLDER = "cases/ok/subagents-as-tools";
    private static final Tape START = Tape.of(new UserStep("What is there on bees?"));
    private static final LlmOutput PLAN = LlmOutput.of("I ask.");
    private static final LlmOutput END = LlmOutput.of("That is all.");
    private static final String REQUEST =
            "{\"topics\": [\"bees\"], \"most\": 3, \"in\": {\"input\": \"door\", \"out\": \"window\"}}";

    @ParameterizedTest
    @EnumSource
    void eachIsAFunctionWithTheInputAsItsParameters(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(PLAN, END);
        reader(compiler, llm).run(START).finalTape();
        List<String> names = List.of("time", "call_librarian", "call_door", "call_hand");
        assertEquals(names, names(llm.prompt(0)), "a node that calls none shows them");
        assertEquals(names, names(llm.prompt(1)));
        ToolSpec librarian = llm.prompt(1).tools().get(1);
        assertEquals("Asks the librarian for books.", librarian.description());
        assertEquals(
                List.of("topics", "most", "language", "in"),
                List.copyOf(librarian.parameters().tree().path("properties").propertyNames()));
        assertEquals("Opens doors.", llm.prompt(1).tools().get(2).description(), "the input says only what it takes");
    }

    @ParameterizedTest
    @EnumSource
    void theInputIsTheContentOfTheCallAsJson(CompilerKind compiler) {
        String said = "{\"in\": {\"input\": \"door\", \"out\": \"window\"}, \"topics\": \"bees\"}";
        ScriptedLlm llm = new ScriptedLlm(PLAN, call("call_librarian", said), LlmOutput.of("Two books."), END);
        Tape tape = reader(compiler, llm).run(START).finalTape();
        assertEquals(
                List.of(
                        new AssistantThought("I ask."),
                        new SetNextNode("reading"),
                        new Call("librarian", REQUEST),
                        new AssistantThought("Two books."),
                        new Respond("", true),
                        new AssistantStep("That is all."),
                        new SetNextNode("entering")),
                added(tape));
        assertEquals(List.of("Look up what you are asked for.", REQUEST), llm.texts(2));
    }

    @ParameterizedTest
    @EnumSource
    void anInputOfOneTextIsTheContentItself(CompilerKind compiler) {
        ScriptedLlm llm =
                new ScriptedLlm(PLAN, call("call_door", "{\"content\": \"Sesame\"}"), LlmOutput.of("It is open."), END);
        Tape tape = reader(compiler, llm).run(START).finalTape();
        assertEquals(new Call("door", "Sesame"), tape.step(3));
        assertEquals("reader/door", tape.entry(4).metadata().agent());
    }

    @ParameterizedTest
    @EnumSource
    void anInputThatIsRefusedIsToldToTheModel(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(PLAN, call("call_door", "{\"content\": \" \"}"));
        Tape tape = reader(compiler, llm).run(START).finalTape();
        LlmOutputParsingFailure failure = assertInstanceOf(LlmOutputParsingFailure.class, tape.step(2));
        assertTrue(failure.error().contains("The arguments of call_door could not be read"), failure.error());
        assertTrue(failure.error().contains("silence opens nothing"), failure.error());
    }

    @ParameterizedTest
    @EnumSource
    void inJsonEachIsAKind(CompilerKind compiler) {
        ScriptedLlm llm = new ScriptedLlm(
                LlmOutput.of("{\"steps\": [{\"kind\": \"call_hand\"}]}"),
                LlmOutput.of("Knock."),
                LlmOutput.of("{\"steps\": [{\"kind\": \"assistant_thought\", \"content\": \"in\"}]}"),
                END);
        TapeAgent reader = reader(compiler, llm);
        Tape tape = reader.run(afterReading(reader)).finalTape();
        assertEquals(
                List.of(new SetNextNode("entering"), new Call("hand", "{}")),
                tape.steps().subList(4, 6));
        String schema = llm.prompt(0).outputSchema().orElseThrow().schema().json();
        assertTrue(schema.contains("\"call_door\"") && schema.contains("\"call_hand\""), schema);
        assertTrue(!schema.contains("call_librarian"), "the node does not show it: " + schema);
    }

    /** The calls are training data, whichever way the student speaks. */
    @ParameterizedTest
    @EnumSource
    void theTapeIsReusedInEachDialect(CompilerKind compiler) {
        BuildResult build = build(compiler);
        ScriptedLlm llm = new ScriptedLlm(PLAN, call("call_librarian", REQUEST), LlmOutput.of("Two books."), END);
        Tape tape = agent(build, llm).run(START).finalTape();
        for (Dialect dialect : List.of(Dialect.TOOLS, Dialect.JSON, Dialect.STRUCTURED)) {
            TapeAgent student = builder(build).dialect("reading", dialect).build();
            assertEquals(tape.steps(), student.reuse(tape).tape().steps(), dialect::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyMayComeFromALibrary(CompilerKind compiler) {
        List<Source> all = Source.allIn(FOLDER);
        List<Source> manager =
                all.stream().filter(source -> source.path().contains("Reader")).toList();
        List<Source> subagents =
                all.stream().filter(source -> !manager.contains(source)).toList();
        BuildResult library = Build.with(compiler).sources(subagents).run().clean();
        BuildResult split =
                Build.with(compiler).sources(manager).library(library).run().clean();
        TreeMap<String, String> together = new TreeMap<>(split.generated());
        together.putAll(library.generated());
        assertEquals(build(compiler).generated(), together);
    }

    /** A tape on which the node that enters is next. */
    private static Tape afterReading(TapeAgent reader) {
        Tape tape = START;
        for (TapeStep step : List.of(new AssistantStep("I have read."), new SetNextNode("entering"))) {
            tape = tape.append(TapeEntry.of(step, StepMetadata.of("p", "reading", reader.name(), "")));
        }
        return tape.append(new UserStep("Go in."));
    }

    private static LlmOutput call(String function, String arguments) {
        return LlmOutput.of(List.of(ToolCall.of("1", function, JsonValue.of(arguments))));
    }

    private static List<String> names(Prompt prompt) {
        return prompt.tools().stream().map(ToolSpec::name).toList();
    }

    private static List<TapeStep> added(Tape tape) {
        return tape.steps().subList(1, tape.size());
    }

    private static BuildResult build(CompilerKind compiler) {
        return Build.with(compiler).folder(FOLDER).run().clean();
    }

    private static TapeAgent reader(CompilerKind compiler, ScriptedLlm llm) {
        return agent(build(compiler), llm);
    }

    private static TapeAgent agent(BuildResult build, ScriptedLlm llm) {
        return builder(build).llm(llm).build();
    }

    @SuppressWarnings("unchecked") // the factory of the sources is such a function
    private static TapeAgent.Builder builder(BuildResult build) {
        return ((Function<String, TapeAgent.Builder>) build.make("demo.BuildReader", Function.class)).apply("");
    }
}
