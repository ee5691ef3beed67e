package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.Limits;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.TaskThreads;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.agent.ToolPolicy;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.Annotation;
import io.tapewright.step.Approval;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.StepTypes;
import io.tapewright.step.UserStep;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tool.DynamicTools;
import io.tapewright.tool.ToolSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the guide about environments, limits and contexts, run. */
class EnvironmentsTest {
    private static final String CODE =
            "{\"kind\": \"execute_code\", \"code\": [{\"code\": \"rm -r .\", \"language\": \"sh\"}]}";
    private static final String ANSWER = "{\"kind\": \"assistant\", \"content\": \"Never mind.\"}";

    private final Tape start = Tape.of(new UserStep("Tidy up!"));
    private final Sandbox sandbox = code -> new CodeResult(0, "");

    /** Where code may run. */
    interface Sandbox {
        CodeResult run(List<CodeBlock> code);
    }

    @Test
    void approvals() {
        TapeAgent agent = tidyAgent();

        ToolEnvironment environment = ToolEnvironment.builder(agent.tools())
                .executor(TaskThreads.executor()) // virtual threads where the JDK has them
                .policy(ToolPolicy.PATIENT.withTimeout(Duration.ofSeconds(30)))
                .policy("get_stock_data", ToolPolicy.PATIENT.withAttempts(3, Duration.ofSeconds(1)))
                .on(ExecuteCode.TYPE, step -> new CodeExecutionResult(sandbox.run(step.code())))
                .requireApprovalOf(ExecuteCode.class)
                .build();

        Tape waiting = MainLoop.run(agent, environment, start).finalTape();
        ApprovalRequired asked = (ApprovalRequired) waiting.step(waiting.size() - 1);
        String id = asked.requests().get(0).id();
        Tape decided = waiting.append(Approval.refused(id, "Not on this machine.")); // or Approval.of(id)
        Tape done = MainLoop.run(agent, environment, decided).finalTape();

        ActionExecutionFailure told = (ActionExecutionFailure) done.step(decided.size());
        assertTrue(told.error().endsWith("Not on this machine."), told.error());
        assertEquals(new AssistantStep("Never mind."), done.step(done.size() - 1));
    }

    @Test
    void limits() {
        TapeAgent agent = tidyAgent();
        ToolEnvironment environment = ToolEnvironment.builder(agent.tools())
                .on(ExecuteCode.TYPE, step -> new CodeExecutionResult(sandbox.run(step.code())))
                .build();

        Limits limits = Limits.DEFAULT.withLoops(20).withTokens(200_000);
        Tape answered = MainLoop.run(agent, environment, start, limits).finalTape();
        Tape always = MainLoop.execute(agent, environment, start); // a tape in any case

        assertEquals(answered.steps(), always.steps());
        assertTrue(always.metadata().result().isPresent());
    }

    @Test
    void contexts() {
        TapeCodec codec = TapeCodec.of(StepTypes.builtIn());

        Tape tape = Tape.of(new UserStep("Check the draft.")).withContext("chapter 7", ContextType.TEXT);
        String chapter = tape.context(ContextType.TEXT).orElseThrow();
        Tape remark = Tape.of(new Annotation(0, "Which draft?")).withContext(tape, ContextType.tapes(codec));

        assertEquals("chapter 7", chapter);
        assertEquals(tape, remark.context(ContextType.tapes(codec)).orElseThrow());
    }

    /** Where news are. */
    interface News {
        JsonValue find(JsonValue query);
    }

    @Test
    void dynamicTools() {
        Market market = Market.embedded();
        News news = query -> JsonValue.of("nothing about " + query.json());
        JsonValue schema = JsonValue.parse("{\"type\": \"object\", \"properties\": {}}");
        List<Prompt> asked = new ArrayList<>();
        Llm llm = prompt -> {
            asked.add(prompt);
            return LlmStream.of(prompt, LlmOutput.of("No news."));
        };

        DynamicTools search = DynamicTools.builder()
                .tool(new ToolSpec("search", "Searches the news.", schema), arguments -> news.find(arguments))
                .build();
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market))
                .dynamicTools(search)
                .explainToolCalls()
                .llm(llm)
                .build();
        agent.run(start).finalTape();

        List<ToolSpec> tools = asked.get(0).tools();
        assertEquals("search", tools.get(tools.size() - 1).name());
        assertTrue(tools.get(0).parameters().json().contains("reason_to_use"));
    }

    private static TapeAgent tidyAgent() {
        return TapeAgent.builder("tidy")
                .node(StandardNode.builder("act", StepUnion.of(ExecuteCode.TYPE, AssistantStep.TYPE))
                        .dialect(Dialect.JSON)
                        .system(prompt -> prompt.steps())
                        .build())
                .llm(prompt ->
                        LlmStream.of(prompt, LlmOutput.of(prompt.messages().size() > 2 ? ANSWER : CODE)))
                .build();
    }
}
