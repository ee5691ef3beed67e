package io.tapewright.benchmarks.run;

import io.tapewright.agent.Environment;
import io.tapewright.agent.TapeAgent;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of a step with a model that answers at once, on a tape that already has a number of steps. A turn of agent and
 * environment makes three: calls of a tool, a transition, a result. The prompt holds the whole history; the model does not read
 * it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 50)
@Fork(3)
public class RunBenchmark {
    private static final int TURNS = 300;
    private static final int STEPS_PER_TURN = 3;

    @Param({"1000", "100000"})
    public int steps = 1000;

    private final TapeAgent agent = agent();
    private final Environment environment = agent.environment();
    private Tape tape = Tape.of();

    private static TapeAgent agent() {
        LlmOutput planned = LlmOutput.of("1. echo");
        LlmOutput called = LlmOutput.of(
                List.of(ToolCall.of("call_1", "echo", JsonValue.of("{\"text\": \"a text of some length\"}"))));
        return WorkerAgent.builder(new Worker(), new Worker.Tools())
                .llm(prompt -> LlmStream.of(prompt, prompt.messages().size() == 3 ? planned : called))
                .build();
    }

    /** Both lengths start with code that is equally warm. */
    @Setup(Level.Trial)
    public void warmUp() {
        for (int i = 0; i < 50; i++) {
            growTape(20_000);
        }
    }

    @Setup(Level.Iteration)
    public void growTape() {
        growTape(steps);
    }

    private void growTape(int size) {
        tape = Tape.of(new UserStep("Do it."));
        while (tape.size() < size) {
            turn();
        }
    }

    /** Some turns, each of three steps. */
    @Benchmark
    @OperationsPerInvocation(TURNS * STEPS_PER_TURN)
    public Tape perStep() {
        for (int i = 0; i < TURNS; i++) {
            turn();
        }
        return tape;
    }

    private void turn() {
        tape = environment.react(agent.run(tape).finalTape());
    }
}
