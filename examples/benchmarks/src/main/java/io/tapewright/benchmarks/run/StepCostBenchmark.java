package io.tapewright.benchmarks.run;

import io.tapewright.benchmarks.ratio.Ours;
import io.tapewright.tape.Tape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A run of an agent with a model that answers at once: so many calls of a tool, one after the other, then an answer. What it costs
 * beside the model, in Tapewright, LangChain4j and LangGraph4j.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepCostBenchmark {
    @Param({"1", "100"})
    public int calls = 1;

    private TapewrightLoop tapewright = new TapewrightLoop(1);
    private LangChainLoop langChain = new LangChainLoop(1);
    private LangGraphLoop langGraph = new LangGraphLoop(1);

    @Setup
    public void prepare() {
        tapewright = new TapewrightLoop(calls);
        langChain = new LangChainLoop(calls);
        langGraph = new LangGraphLoop(calls);
        String answered = langChain.run();
        // a question, a message and a result for each call, an answer
        int messages = 2 + 2 * calls;
        if (tapewright.run().size() != messages
                || !answered.equals(FakeModel.ANSWER)
                || langChain.messages() != messages
                || langGraph.run().messages().size() != messages) {
            throw new IllegalStateException("not the same is done");
        }
    }

    @Benchmark
    @Ours
    public Tape tapewright() {
        return tapewright.run();
    }

    @Benchmark
    public String langChain4j() {
        return langChain.run();
    }

    @Benchmark
    public Object langGraph4j() {
        return langGraph.run();
    }
}
