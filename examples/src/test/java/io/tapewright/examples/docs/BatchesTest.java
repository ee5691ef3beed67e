package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.Limits;
import io.tapewright.batch.Batch;
import io.tapewright.batch.BatchProgress;
import io.tapewright.batch.ProgressBar;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeLog;
import io.tapewright.tape.TapeMetadata;
import java.nio.file.Path;
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
}
