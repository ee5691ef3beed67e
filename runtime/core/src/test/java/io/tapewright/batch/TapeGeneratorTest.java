package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.Annotator;
import io.tapewright.agent.ObservationMaker;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.step.AnnotationAction;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.MakeObservation;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import io.tapewright.tape.TapeMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tapes in layers: users ask, the agent answers, a judge says something about it, and users ask again. */
@Timeout(60)
class TapeGeneratorTest {
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());

    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    // ---- what goes wrong

    @Test
    void aMakerThatCanContinueNoTapeIsNamed() {
        ObservationMaker picky = user("picky").continuingOnly(tape -> false);
        TapeGenerator generator =
                generator().layer(ObservationLayer.of(picky, 3)).build();
        var error = assertThrows(IllegalStateException.class, () -> generator.generate(tapes(2), folder, CODEC));
        assertEquals(
                "layer 0: the maker of observations picky can continue none of the 2 tapes that did not fail before",
                error.getMessage());
    }

    @Test
    void aFolderWithTapesOfOtherStartsIsRefused() throws Exception {
        TapeGenerator generator =
                generator().layer(ObservationLayer.of(user("user"), 2)).build();
        generator.generate(tapes(2), folder, CODEC);
        Tape other = Tape.of(new UserStep("x")).withMetadata(TapeMetadata.of("other"));
        var error = assertThrows(IllegalStateException.class, () -> generator.generate(List.of(other), folder, CODEC));
        assertTrue(
                String.valueOf(error.getMessage()).contains("tapes_0_begin_0.jsonl has a result of the tape start-"),
                error.getMessage());
        assertEquals(2, read("tapes_0_begin_0").size(), "nothing was added");
    }

    @Test
    void layersAndSharesHaveSomethingToDo() {
        assertThrows(IllegalArgumentException.class, () -> ObservationLayer.of(user("user"), 0));
        assertThrows(IllegalArgumentException.class, () -> new ObservationLayer(List.of()));
    }

    @Test
    void whatFailsIsInTheFilesAndNotGoneOnWith() throws Exception {
        ObservationMaker maker = maker("user", subject -> {
            if (subject.startsWith("0")) {
                throw new IllegalStateException("no question");
            }
            return question(subject + "?");
        });
        List<GeneratedLayer> layers = generator()
                .layer(ObservationLayer.of(maker, 3))
                .layer(ObservationLayer.of(user("user"), 1))
                .inTurn()
                .build()
                .generate(tapes(3), folder, CODEC);

        assertEquals(List.of("1 1?", "2 2?"), words(layers.get(0).begin()));
        assertEquals(3, read("tapes_0_begin_0").size());
        assertEquals(List.of("1 1? !", "2 2? !"), words(layers.get(0).end()));
        assertEquals(List.of("1 1? ! ?"), words(layers.get(1).begin()));
    }

    @Test
    void aStrictOneEndsWithTheFirstFailure() {
        ObservationMaker maker = maker("user", subject -> {
            throw new IllegalStateException("no question");
        });
        TapeGenerator generator =
                generator().layer(ObservationLayer.of(maker, 3)).strict().build();
        var error = assertThrows(FailedTapeException.class, () -> generator.generate(tapes(1), folder, CODEC));
        assertTrue(String.valueOf(error.getMessage()).contains("the tape start-0 failed"), error.getMessage());
        assertTrue(error.tape().metadata().error().orElseThrow().text().contains("no question"));
        assertEquals(List.of(), read("tapes_0_begin_0"), "so that it is done again");
    }

    // ---- what it makes

    @Test
    void aLayerBeginsWhereTheOneBeforeEnded() throws Exception {
        List<GeneratedLayer> layers = generator()
                .layer(ObservationLayer.of(user("user"), 3))
                .layer(ObservationLayer.of(user("user"), 2))
                .annotator(judge())
                .inTurn()
                .build()
                .generate(tapes(2), folder, CODEC);

        assertEquals(2, layers.size());
        assertEquals(List.of("0 ?", "0 ?", "1 ?"), words(layers.get(0).begin()), "in the order of the start tapes");
        assertEquals(List.of("0 ? !", "0 ? !", "1 ? !"), words(layers.get(0).end()));
        assertEquals(List.of("0 ? ! ?", "0 ? ! ?"), words(layers.get(1).begin()));
        assertEquals(List.of("0 ? ! ? !", "0 ? ! ? !"), words(layers.get(1).end()));
        assertEquals(
                List.of("0 ? !", "0 ? !", "1 ? !"),
                layers.get(0).annotations().stream()
                        .map(own ->
                                Annotator.annotationOn(own).tree().path("about").asString())
                        .toList());
        assertEquals(
                Set.of(
                        "annotator_tapes_0.jsonl",
                        "annotator_tapes_1.jsonl",
                        "obs_maker_tapes_0_0.jsonl",
                        "obs_maker_tapes_1_0.jsonl",
                        "tapes_0_begin_0.jsonl",
                        "tapes_0_end.jsonl",
                        "tapes_1_begin_0.jsonl",
                        "tapes_1_end.jsonl"),
                names());
        assertParents(layers.get(0).begin(), layers.get(0).end());
        assertParents(layers.get(0).end(), layers.get(1).begin());
    }

    @Test
    void severalMakersShareALayerAndEachHasTapesThatItCanContinue() throws Exception {
        ObservationMaker even = maker("even", subject -> question("even?"))
                .continuingOnly(tape -> Integer.parseInt(words(tape)) % 2 == 0);
        ObservationMaker any = maker("any", subject -> question("any?"));
        List<GeneratedLayer> layers = generator()
                .layer(ObservationLayer.of(even, 20).and(any, 4))
                .build()
                .generate(tapes(4), folder, CODEC);

        List<String> begin = words(layers.get(0).begin());
        assertEquals(24, begin.size());
        assertEquals(Set.of("0 even?", "2 even?"), Set.copyOf(begin.subList(0, 20)));
        assertTrue(begin.subList(20, 24).stream().allMatch(words -> words.endsWith(" any?")));
        assertEquals(4, read("obs_maker_tapes_0_1").size());
    }

    @Test
    void theSeedDecidesWhatIsChosen() throws Exception {
        assertEquals(chosen("a", 7), chosen("b", 7));
        assertNotEquals(chosen("a", 7), chosen("c", 8));
    }

    private List<String> chosen(String name, long seed) throws Exception {
        List<GeneratedLayer> layers = generator()
                .layer(ObservationLayer.of(user("user"), 20))
                .layer(ObservationLayer.of(user("user"), 20))
                .seed(seed)
                .build()
                .generate(tapes(50), folder.resolve(name), CODEC);
        return words(layers.get(1).end());
    }

    @Test
    void whatIsThereIsNotMadeAgain() throws Exception {
        TapeGenerator generator = generator()
                .layer(ObservationLayer.of(user("user"), 8))
                .layer(ObservationLayer.of(user("user"), 8))
                .annotator(judge())
                .build();
        List<GeneratedLayer> first = generator.generate(tapes(5), folder, CODEC);
        keepLines("tapes_0_end", 3);
        Files.delete(folder.resolve("annotator_tapes_0.jsonl"));
        for (String name : List.of("tapes_1_begin_0", "tapes_1_end", "annotator_tapes_1")) {
            Files.delete(folder.resolve(name + ".jsonl"));
        }
        asked.clear();

        List<GeneratedLayer> again = generator.generate(tapes(5), folder, CODEC);

        assertEquals(first.get(0).begin(), again.get(0).begin());
        assertEquals(words(first.get(1).end()), words(again.get(1).end()));
        assertEquals(8, asked.size(), "by the second layer only");
        assertEquals(
                first.get(0).begin(),
                generator.generate(tapes(5), folder, CODEC).get(0).begin());
        assertEquals(8, asked.size());
    }

    private void keepLines(String name, int count) throws Exception {
        Path file = folder.resolve(name + ".jsonl");
        Files.write(file, Files.readAllLines(file).subList(0, count));
    }

    // ---- the agents

    /** Of an agent that answers every question with an exclamation mark. */
    private static TapeGenerator.Builder generator() {
        return TapeGenerator.builder(TapeAgent.builder("agent")
                .node(StandardNode.builder("answer", StepUnion.of(AssistantStep.TYPE))
                        .givesSteps(context -> List.of(new AssistantStep("!")))
                        .build())
                .build());
    }

    private ObservationMaker user(String name) {
        return maker(name, subject -> question("?"));
    }

    private static MakeObservation question(String words) {
        return MakeObservation.of(new UserStep(words), StepTypes.builtIn());
    }

    private ObservationMaker maker(String name, Function<String, TapeStep> says) {
        Function<String, TapeStep> noted = subject -> {
            asked.add(subject);
            return says.apply(subject);
        };
        return new ObservationMaker(
                about(name, noted), tape -> Tape.of().withContext(tape, ContextType.tapes(CODEC)), StepTypes.builtIn());
    }

    private static Annotator judge() {
        return Annotator.withTapeAsContext(
                about("judge", subject -> new AnnotationAction(JsonValue.parse("{\"about\": \"" + subject + "\"}"))),
                CODEC);
    }

    /** An agent that says something about the words of the tape in its context. */
    private static TapeAgent about(String name, Function<String, TapeStep> says) {
        return TapeAgent.builder(name)
                .node(StandardNode.builder("say", StepUnion.of(AnnotationAction.TYPE))
                        .givesSteps(context -> List.of(says.apply(words(
                                context.tape().context(ContextType.tapes(CODEC)).orElseThrow()))))
                        .build())
                .build();
    }

    // ---- the tapes

    private static List<Tape> tapes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tape.of(new UserStep("" + i)).withMetadata(TapeMetadata.of("start-" + i)))
                .toList();
    }

    private static List<String> words(List<Tape> tapes) {
        return tapes.stream().map(TapeGeneratorTest::words).toList();
    }

    private static String words(Tape tape) {
        return tape.steps().stream()
                .map(step -> step instanceof UserStep user ? user.content() : ((AssistantStep) step).content())
                .collect(Collectors.joining(" "));
    }

    private static void assertParents(List<Tape> parents, List<Tape> children) {
        Set<String> ids = parents.stream().map(tape -> tape.metadata().id()).collect(Collectors.toSet());
        children.forEach(
                child -> assertTrue(ids.contains(child.metadata().parentId().orElseThrow())));
    }

    private List<Tape> read(String name) {
        return TapeLog.read(folder.resolve(name + ".jsonl"), CODEC);
    }

    private Set<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
