package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.Annotator;
import io.tapewright.agent.ObservationMaker;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.step.AnnotationAction;
import io.tapewright.step.MakeObservation;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import io.tapewright.tape.TapeMetadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many tapes that are annotated, or given an observation. */
@Timeout(60)
class TapesAboutTapesTest {
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());

    private final List<Tape> results = new ArrayList<>();
    private final List<Tape> ownTapes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    // ---- annotations

    @Test
    void anAnnotationThatFailsIsAResultAndTheOthersGoOn() throws Exception {
        BatchProgress end = Batch.annotating(annotator(subject -> {
                    if (subject.equals("1")) {
                        throw new IllegalStateException("no opinion");
                    }
                    return annotation(subject);
                }))
                .build()
                .run(tapes(3), results::add);
        assertEquals(new BatchProgress(3, 1, 0, OptionalInt.of(3)), end);
        Tape failed = resultOf("start-1");
        assertTrue(failed.metadata().error().orElseThrow().text().contains("no opinion"));
        assertEquals("1", subject(failed), "it is the annotator's own tape");
        assertEquals(List.of(), failed.steps());
    }

    @Test
    void anOwnTapeThatCanNotBeMadeIsAFailureOfItsTapeOnly() throws Exception {
        Annotator lost = new Annotator(agent(tape -> annotation("")), tape -> {
            throw new IllegalStateException("lost");
        });
        BatchProgress end = Batch.annotating(lost).build().run(tapes(2), results::add);
        assertEquals(2, end.failed());
        assertTrue(resultOf("start-1").metadata().error().orElseThrow().text().contains("lost"));
    }

    @Test
    void everyTapeIsAnnotatedOnATapeWhoseParentItIs() throws Exception {
        Batch.annotating(annotator(TapesAboutTapesTest::annotation)).build().run(tapes(20), results::add);
        for (int i = 0; i < 20; i++) {
            Tape own = resultOf("start-" + i);
            assertEquals(annotation("" + i).annotation(), Annotator.annotationOn(own));
            assertEquals(Optional.of("helper"), own.metadata().author());
        }
    }

    @Test
    void soManyAreAnnotatedAtATime() throws Exception {
        CyclicBarrier full = new CyclicBarrier(4);
        Annotator annotator = annotator(subject -> {
            try {
                full.await(); // opens when four are under way
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return annotation(subject);
        });
        assertEquals(
                new BatchProgress(8, 0, 0, OptionalInt.of(8)),
                Batch.annotating(annotator).concurrency(4).build().run(tapes(8), results::add));
    }

    @Test
    void whatIsInTheFileIsNotAnnotatedAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("annotations.jsonl");
        Annotator annotator = annotator(TapesAboutTapesTest::annotation);
        Batch.annotating(annotator).build().run(tapes(3), file, CODEC);
        seen.clear();
        BatchProgress end = Batch.annotating(annotator).build().run(tapes(5), file, CODEC);
        assertEquals(new BatchProgress(2, 0, 3, OptionalInt.of(5)), end);
        assertEquals(new TreeSet<>(List.of("3", "4")), new TreeSet<>(seen));
        assertEquals(5, TapeLog.read(file, CODEC).size());
    }

    // ---- observations

    @Test
    void anObservationThatIsNotMadeIsAnErrorOnTheTapeAndTheOthersGoOn() throws Exception {
        ObservationMaker maker = maker(subject -> subject.equals("1")
                ? annotation("no observation")
                : MakeObservation.of(new UserStep("And " + subject + "?"), StepTypes.builtIn()));
        BatchProgress end =
                Batch.addingObservations(maker, ownTapes::add).build().run(tapes(3), results::add);
        assertEquals(new BatchProgress(3, 1, 0, OptionalInt.of(3)), end);
        assertEquals(List.of(new UserStep("1")), resultOf("start-1").steps());
        assertTrue(resultOf("start-1").metadata().error().orElseThrow().text().contains("no observation was made"));
        assertEquals(
                List.of(new UserStep("2"), new UserStep("And 2?")),
                resultOf("start-2").steps());
        assertEquals(3, ownTapes.size());
        String author = resultOf("start-2").metadata().authorTapeId().orElseThrow();
        assertTrue(ownTapes.stream().anyMatch(own -> own.metadata().id().equals(author)));
    }

    @Test
    void aMakerThatFailsIsAnErrorOnTheTape() throws Exception {
        ObservationMaker maker = maker(subject -> {
            throw new IllegalStateException("silent");
        });
        assertEquals(
                2,
                Batch.addingObservations(maker)
                        .build()
                        .run(tapes(2), results::add)
                        .failed());
        assertTrue(resultOf("start-0").metadata().error().orElseThrow().text().contains("silent"));
    }

    @Test
    void whoKeepsTheOwnTapesMayEndTheBatch() {
        ObservationMaker maker = maker(subject -> MakeObservation.of(new UserStep(subject), StepTypes.builtIn()));
        Batch batch = Batch.addingObservations(maker, own -> {
                    throw new IllegalStateException("disk full");
                })
                .build();
        assertEquals(
                "disk full",
                assertThrows(IllegalStateException.class, () -> batch.run(tapes(2), results::add))
                        .getMessage());
        assertEquals(List.of(), results);
    }

    @Test
    void whatIsInTheFileIsNotObservedAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("longer.jsonl");
        ObservationMaker maker = maker(subject -> MakeObservation.of(new UserStep(subject), StepTypes.builtIn()));
        Batch.addingObservations(maker).build().run(tapes(2), file, CODEC);
        BatchProgress end = Batch.addingObservations(maker).build().run(tapes(4), file, CODEC);
        assertEquals(new BatchProgress(2, 0, 2, OptionalInt.of(4)), end);
    }

    // ---- the agents

    private Annotator annotator(Function<String, TapeStep> says) {
        return Annotator.withTapeAsContext(agent(says), CODEC);
    }

    private ObservationMaker maker(Function<String, TapeStep> says) {
        return new ObservationMaker(
                agent(says), tape -> Tape.of().withContext(tape, ContextType.tapes(CODEC)), StepTypes.builtIn());
    }

    /** An agent without a model that says something about the tape in its context. */
    private TapeAgent agent(Function<String, TapeStep> says) {
        return TapeAgent.builder("helper")
                .node(StandardNode.builder("say", StepUnion.of(AnnotationAction.TYPE))
                        .givesSteps(context -> {
                            String subject = subject(context.tape());
                            seen.add(subject);
                            return List.of(says.apply(subject));
                        })
                        .build())
                .build();
    }

    private static String subject(Tape own) {
        Tape subject = own.context(ContextType.tapes(CODEC)).orElseThrow();
        return ((UserStep) subject.step(0)).content();
    }

    private static AnnotationAction annotation(String subject) {
        return new AnnotationAction(JsonValue.parse("{\"about\": \"" + subject + "\"}"));
    }

    private Tape resultOf(String start) {
        return results.stream()
                .filter(result -> result.metadata().parentId().equals(Optional.of(start)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tape> tapes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tape.of(new UserStep("" + i)).withMetadata(TapeMetadata.of("start-" + i)))
                .toList();
    }
}
