package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.Environment;
import io.tapewright.agent.NoActionsException;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.FinalStep;
import io.tapewright.step.StepTypes;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeFormatException;
import io.tapewright.tape.TapeLog;
import io.tapewright.tape.TapeMetadata;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many runs at once. */
@Timeout(60)
class BatchTest {
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());
    private static final Environment NONE = tape -> {
        throw new NoActionsException();
    };

    private final List<Tape> results = new ArrayList<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyTapeGivesAResultThatKnowsItsStart() throws Exception {
        BatchProgress end = batch(answering()).build().run(tapes(20), results::add);
        assertEquals(new BatchProgress(20, 0, 0, OptionalInt.of(20)), end);
        assertEquals(
                new TreeSet<>(
                        tapes(20).stream().map(tape -> tape.metadata().id()).toList()),
                new TreeSet<>(results.stream()
                        .map(result -> result.metadata().parentId().orElseThrow())
                        .toList()));
        results.forEach(result -> {
            UserStep question = (UserStep) result.step(0);
            assertEquals(new FinalStep("to " + question.content()), result.step(1));
        });
    }

    @Test
    void soManyRunAtATimeAndNoMoreAreAskedFor() throws Exception {
        CyclicBarrier full = new CyclicBarrier(4);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger handedOut = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Llm llm = prompt -> {
            atOnce.incrementAndGet();
            mostAhead.accumulateAndGet(handedOut.get() - done.get(), Math::max);
            await(full); // opens when four are under way
            assertTrue(atOnce.getAndDecrement() <= 4);
            return answer(prompt);
        };
        Iterator<Tape> source = tapes(12).iterator();
        Iterable<Tape> counted = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public Tape next() {
                handedOut.incrementAndGet();
                return source.next();
            }
        };
        BatchProgress end = batch(llm).concurrency(4).build().run(counted, result -> done.incrementAndGet());
        assertEquals(new BatchProgress(12, 0, 0, OptionalInt.empty()), end);
        assertTrue(mostAhead.get() <= 4, "tapes that were asked for and not done: " + mostAhead);
    }

    @Test
    void aRunThatFailsIsAResultAndTheOthersGoOn() throws Exception {
        Llm llm = prompt -> {
            String question = question(prompt);
            if (question.equals("3")) {
                throw new LlmException("no connection");
            } else if (question.equals("4")) {
                throw new StackOverflowError();
            }
            return answer(prompt);
        };
        BatchProgress end = batch(llm).build().run(tapes(6), results::add);
        assertEquals(new BatchProgress(6, 2, 0, OptionalInt.of(6)), end);
        assertTrue(error("3").contains("LlmException: no connection"));
        assertTrue(error("4").contains("StackOverflowError"));
        assertEquals("", error("5"));
    }

    private String error(String question) {
        return results.stream()
                .filter(result -> result.step(0).equals(new UserStep(question)))
                .findFirst()
                .flatMap(result -> result.metadata().error())
                .map(error -> error.text())
                .orElse("");
    }

    @Test
    void eachRunMayHaveItsOwnEnvironmentAndItsFailureIsTheRuns() throws Exception {
        Batch batch = Batch.builder(agent(answering()))
                .environments(tape -> {
                    if (tape.step(0).equals(new UserStep("1"))) {
                        throw new IllegalStateException("no such world");
                    }
                    return NONE;
                })
                .build();
        assertEquals(new BatchProgress(3, 1, 0, OptionalInt.of(3)), batch.run(tapes(3), results::add));
        assertTrue(error("1").contains("no such world"));
    }

    @Test
    void whatTheConsumerThrowsEndsTheBatch() {
        Batch batch = batch(answering()).concurrency(1).build();
        var e = assertThrows(
                IllegalStateException.class,
                () -> batch.run(tapes(10), result -> {
                    results.add(result);
                    throw new IllegalStateException("disk full");
                }));
        assertEquals("disk full", e.getMessage());
        assertEquals(1, results.size());
    }

    @Test
    void aStrictBatchEndsWithTheFirstFailureWhichIsRunAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.jsonl");
        Llm failing = prompt -> {
            asked.add(question(prompt));
            if (question(prompt).equals("2")) {
                throw new LlmException("no connection");
            }
            return answer(prompt);
        };
        Batch strict = batch(failing).concurrency(1).strict().build();
        var e = assertThrows(FailedTapeException.class, () -> strict.run(tapes(9), file, CODEC));
        assertTrue(
                e.getMessage().startsWith("The batch ends, as it is strict and the tape start-2 failed: "),
                e.getMessage());
        assertTrue(e.getMessage().contains("no connection"), e.getMessage());
        assertEquals(new UserStep("2"), e.tape().step(0));
        assertEquals(List.of("0", "1", "2"), asked);
        assertEquals(2, TapeLog.read(file, CODEC).size());

        BatchProgress end = batch(answering()).strict().build().run(tapes(4), file, CODEC);
        assertEquals(new BatchProgress(2, 0, 2, OptionalInt.of(4)), end);
    }

    @Test
    void whatRunsBesideAFailureOfAStrictBatchIsAResult() {
        CyclicBarrier both = new CyclicBarrier(2);
        CountDownLatch failed = new CountDownLatch(1);
        Llm llm = prompt -> {
            await(both);
            if (question(prompt).equals("0")) {
                failed.countDown();
                throw new LlmException("no connection");
            }
            await(failed);
            return answer(prompt);
        };
        Batch strict = batch(llm).concurrency(2).strict().build();
        assertThrows(FailedTapeException.class, () -> strict.run(tapes(2), results::add));
        assertEquals(
                List.of(Optional.of("start-1")),
                results.stream().map(result -> result.metadata().parentId()).toList());
    }

    @Test
    void anInterruptEndsWhatStillRunsAndGivesNoResultOfIt() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        Llm llm = prompt -> {
            running.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw new LlmException("interrupted");
        };
        Thread thread = new Thread(() -> assertThrows(
                InterruptedException.class,
                () -> batch(llm).concurrency(2).build().run(tapes(9), results::add)));
        thread.start();
        running.await();
        thread.interrupt();
        thread.join();
        interrupted.await();
        assertEquals(List.of(), results);
    }

    @Test
    void threadsThatAreUsedUpSlowTheBatchDown() throws Exception {
        Batch batch = batch(answering())
                .executor(work -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        assertEquals(5, batch.run(tapes(5), results::add).finished());
    }

    @Test
    void aBatchOfNothingIsDone() throws Exception {
        assertEquals(
                new BatchProgress(0, 0, 0, OptionalInt.of(0)),
                batch(answering()).build().run(List.of(), results::add));
        assertThrows(IllegalArgumentException.class, () -> batch(answering()).concurrency(0));
    }

    // ---- files

    @Test
    void resultsAreInTheFileBeforeAnybodyIsToldAndAreNotMadeAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.jsonl");
        List<Integer> sizes = new ArrayList<>();
        BatchListener counting =
                (result, progress) -> sizes.add(TapeLog.read(file, CODEC).size());
        batch(answering()).concurrency(1).listener(counting).build().run(tapes(3), file, CODEC);
        assertEquals(List.of(1, 2, 3), sizes);
        asked.clear();
        BatchProgress end = batch(answering()).build().run(tapes(5), file, CODEC);
        assertEquals(new BatchProgress(2, 0, 3, OptionalInt.of(5)), end);
        assertEquals(new TreeSet<>(List.of("3", "4")), new TreeSet<>(asked));
        assertEquals(5, TapeLog.read(file, CODEC).size());
    }

    @Test
    void aTapeThatIsInTheBatchSeveralTimesIsRunSoOften(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.jsonl");
        Tape one = tapes(1).get(0);
        batch(answering()).build().run(List.of(one, one), file, CODEC);
        BatchProgress end = batch(answering()).build().run(List.of(one, one, one), file, CODEC);
        assertEquals(new BatchProgress(1, 0, 2, OptionalInt.of(3)), end);
    }

    @Test
    void whatACrashLeftOfALineIsRunAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.jsonl");
        batch(answering()).concurrency(1).build().run(tapes(2), file, CODEC);
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + lines.get(1).substring(0, 40));
        assertEquals(1, batch(answering()).build().run(tapes(2), file, CODEC).finished());
        assertEquals(2, TapeLog.read(file, CODEC).size());
        Files.writeString(file, "{\"steps\": 5}\n", StandardOpenOption.APPEND);
        var e = assertThrows(TapeFormatException.class, () -> TapeLog.read(file, CODEC));
        assertTrue(e.getMessage().startsWith("line 4 of " + file), e.getMessage());
    }

    @Test
    void aCrashInTheMiddleOfACharacterDoesNoHarm(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.jsonl");
        byte[] line = "{\"steps\": [{\"kind\": \"user\", \"content\": \"ü".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(line, line.length - 1));
        assertEquals(2, batch(answering()).build().run(tapes(2), file, CODEC).finished());
        assertEquals(2, TapeLog.read(file, CODEC).size());
    }

    @Test
    void aFileThatCanNotBeWrittenIsAnErrorAtOnce(@TempDir Path folder) {
        assertThrows(
                UncheckedIOException.class,
                () -> batch(answering()).build().run(tapes(2), folder.resolve("no/such/folder.jsonl"), CODEC));
        assertEquals(List.of(), asked);
    }

    private Batch.Builder batch(Llm llm) {
        return Batch.builder(agent(llm)).environment(NONE);
    }

    private static TapeAgent agent(Llm llm) {
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("act", StepUnion.of(FinalStep.TYPE)).build())
                .llm(llm)
                .build();
    }

    private Llm answering() {
        return prompt -> {
            asked.add(question(prompt));
            return answer(prompt);
        };
    }

    private static LlmStream answer(Prompt prompt) {
        return LlmStream.of(prompt, LlmOutput.of("to " + question(prompt)));
    }

    private static String question(Prompt prompt) {
        return prompt.messages().get(0).content().orElse("");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tapes with ids that are the same each time. */
    private static List<Tape> tapes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tape.of(new UserStep("" + i)).withMetadata(TapeMetadata.of("start-" + i)))
                .toList();
    }

    @Test
    void theParentOfAResultIsTheStartInTheFileToo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("results.jsonl");
        batch(answering()).build().run(tapes(1), file, CODEC);
        assertEquals(
                Optional.of("start-0"),
                TapeLog.read(file, CODEC).get(0).metadata().parentId());
        assertEquals(1, Files.readAllLines(file).size());
    }
}
