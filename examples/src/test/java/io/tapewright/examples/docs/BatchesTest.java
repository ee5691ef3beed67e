package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.Annotator;
import io.tapewright.agent.FixedStepsNode;
import io.tapewright.agent.Limits;
import io.tapewright.agent.ObservationMaker;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.batch.Batch;
import io.tapewright.batch.BatchProgress;
import io.tapewright.batch.GeneratedLayer;
import io.tapewright.batch.ObservationLayer;
import io.tapewright.batch.ProgressBar;
import io.tapewright.batch.TapeGenerator;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.AnnotationAction;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.MakeObservation;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import io.tapewright.tape.TapeMetadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of the guide about batches, run. */
class BatchesTest {

    @Test
    void batch(@TempDir Path folder) throws Exception {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("No idea.")))
                .build();
        Path results = folder.resolve("results.jsonl");
        List<Tape> starts = IntStream.range(0, 40)
                .mapToObj(i -> Tape.of(new UserStep("Question " + i)).withMetadata(TapeMetadata.of("task-" + i)))
                .toList();

        Batch batch = Batch.builder(agent)
                .concurrency(32)
                .limits(Limits.DEFAULT.withLoops(20))
                .listener(ProgressBar.onTerminal(System.err))
                .build();
        BatchProgress end = batch.run(starts, results, AnalystAgent.codec());

        assertEquals(40, end.finished());
        assertEquals(0, end.failed());
        assertEquals(40, TapeLog.read(results, AnalystAgent.codec()).size());
    }

    @Test
    void layers(@TempDir Path folder) throws Exception {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("No idea.")))
                .build();
        var user = TapeAgent.builder("user")
                .node(FixedStepsNode.of("ask", MakeObservation.of(new UserStep("Really?"), agent.types())))
                .build();
        var judge = TapeAgent.builder("judge")
                .node(FixedStepsNode.of("judge", new AnnotationAction(JsonValue.parse("{\"polite\": true}"))))
                .build();
        TapeCodec codec = AnalystAgent.codec();
        Path asked = folder.resolve("asked.jsonl");
        Path answered = folder.resolve("answered.jsonl");
        Path judged = folder.resolve("judged.jsonl");
        List<Tape> starts = List.of(Tape.of(new UserStep("How is Vulcan?")).withMetadata(TapeMetadata.of("task-1")));

        var maker = new ObservationMaker(user, tape -> Tape.of(), agent.types());
        Batch.addingObservations(maker).build().run(starts, asked, codec);
        Batch.builder(agent).build().run(TapeLog.read(asked, codec), answered, codec);
        var annotator = Annotator.withTapeAsContext(judge, codec);
        Batch.annotating(annotator).build().run(TapeLog.read(answered, codec), judged, codec);

        Tape own = TapeLog.read(judged, codec).get(0);
        assertEquals(JsonValue.parse("{\"polite\": true}"), Annotator.annotationOn(own));
        assertEquals(
                List.of(new UserStep("How is Vulcan?"), new UserStep("Really?")),
                TapeLog.read(answered, codec).get(0).steps().subList(0, 2));
    }

    @Test
    void generator(@TempDir Path folder) throws Exception {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("No idea.")))
                .build();
        var codec = AnalystAgent.codec();
        var curious = maker("curious", "Why?", agent);
        var doubting = maker("doubting", "Really?", agent);
        var judge = TapeAgent.builder("judge")
                .node(FixedStepsNode.of("judge", new AnnotationAction(JsonValue.parse("{\"polite\": true}"))))
                .build();
        List<Tape> starts = IntStream.range(0, 10)
                .mapToObj(i -> Tape.of(new UserStep("Question " + i), new AssistantStep("No idea."))
                        .withMetadata(TapeMetadata.of("task-" + i)))
                .toList();

        TapeGenerator generator = TapeGenerator.builder(agent)
                .layer(ObservationLayer.of(curious, 20).and(doubting, 10)) // 30 tapes of those that they can continue
                .layer(ObservationLayer.of(curious.continuingOnly(tape -> tape.size() > 4), 5))
                .annotator(Annotator.withTapeAsContext(judge, codec))
                .seed(7)
                .concurrency(32)
                .build();
        List<GeneratedLayer> layers = generator.generate(starts, folder, codec);

        assertEquals(30, layers.get(0).end().size());
        assertEquals(5, layers.get(1).end().size());
        assertEquals(5, layers.get(1).annotations().size());
    }

    private static ObservationMaker maker(String name, String question, TapeAgent agent) {
        var user = TapeAgent.builder(name)
                .node(FixedStepsNode.of("ask", MakeObservation.of(new UserStep(question), agent.types())))
                .build();
        return new ObservationMaker(user, tape -> Tape.of(), agent.types());
    }

    @Test
    void environments() throws Exception {
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(prompt -> LlmStream.of(prompt, LlmOutput.of("No idea.")))
                .build();
        List<Sandbox> sandboxes = Collections.synchronizedList(new ArrayList<>());

        Batch batch = Batch.builder(agent)
                .environments(start -> {
                    Sandbox sandbox = started(sandboxes);
                    return ToolEnvironment.builder(agent.tools())
                            .on(ExecuteCode.TYPE, step -> new CodeExecutionResult(sandbox.run(step.code())))
                            .closing(sandbox)
                            .build();
                })
                .build();
        batch.run(List.of(Tape.of(new UserStep("hi")), Tape.of(new UserStep("hello"))), result -> {});

        assertEquals(
                List.of(true, true),
                sandboxes.stream().map(sandbox -> sandbox.closed).toList());
    }

    private static Sandbox started(List<Sandbox> sandboxes) {
        Sandbox sandbox = new Sandbox();
        sandboxes.add(sandbox);
        return sandbox;
    }

    private static final class Sandbox implements AutoCloseable {
        boolean closed;

        CodeResult run(List<CodeBlock> code) {
            return new CodeResult(0, code.size() + " programs");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
