package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmCallJson;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Picture;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.replay.ReplayLlm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ImageObservation;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.step.VideoObservation;
import io.tapewright.tape.Tape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures on the tape, as models see them. */
class PicturesTest {
    private static final byte[] CAT = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    private final List<LlmCall> calls = new ArrayList<>();

    @TempDir
    Path folder;

    private String cat = "";
    private String catUrl = "";

    @BeforeEach
    void draw() throws IOException {
        cat = Files.write(folder.resolve("cat.png"), CAT).toString();
        catUrl = "data:image/png;base64," + Base64.getEncoder().encodeToString(CAT);
    }

    // ---- what can't be shown

    @Test
    void aPictureThatIsNotThereIsAnErrorThatSaysWhereItWasLookedFor() {
        String lost = folder.resolve("lost.png").toString();
        var e = assertThrows(UncheckedIOException.class, () -> messages(new ImageObservation(lost, "A cat.")));
        assertTrue(e.getMessage().contains(lost) && e.getMessage().contains("not there"), e.getMessage());
    }

    @Test
    void aPictureThatCanNotBeReadIsAnError() throws IOException {
        String directory = Files.createDirectory(folder.resolve("folder.png")).toString();
        var e = assertThrows(UncheckedIOException.class, () -> Picture.at(directory));
        assertTrue(e.getMessage().contains(directory), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "cat", "cat.svg"})
    void aFileOfAnotherTypeIsAnErrorThatSaysWhichTypesThereAre(String name) {
        var e = assertThrows(IllegalArgumentException.class, () -> messages(new ImageObservation(name, "")));
        assertTrue(e.getMessage().contains(name) && e.getMessage().contains(".webp"), e.getMessage());
    }

    @Test
    void aPictureThatNoServiceTakesIsAnError() throws IOException {
        Path large = folder.resolve("large.png");
        Files.write(large, new byte[20_000_001]);
        var e = assertThrows(IllegalArgumentException.class, () -> Picture.at(large.toString()));
        assertTrue(e.getMessage().contains("20000001"), e.getMessage());
    }

    @Test
    void whereThereIsNoImageModelsAreToldOfTheStep() {
        ImageObservation failed =
                new ImageObservation("lost.png", "", "A cat.", Optional.of(JsonValue.of("not found")));
        assertEquals(List.of(Message.user(ImageObservation.TYPE.view(failed))), messages(failed));
        ImageObservation none = new ImageObservation("", "A cat.");
        assertEquals(List.of(Message.user(ImageObservation.TYPE.view(none))), messages(none));
    }

    // ---- what is shown

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anImageIsShownAfterItsCaptionInEveryDialect(Dialect dialect) {
        Prompt prompt = prompt(dialect, new ImageObservation(cat, "A cat."));
        assertTrue(prompt.messages().contains(Message.pictures("A cat.", List.of(new Picture(catUrl)))));
    }

    @Test
    void onTheWireItIsAPartOfTheContent() {
        String json = LlmCallJson.write(prompt(Dialect.TEXT, new ImageObservation(cat, "A cat.")))
                .json();
        String parts = "[{\"type\": \"text\", \"text\": \"A cat.\"},"
                + " {\"type\": \"image_url\", \"image_url\": {\"url\": \"" + catUrl + "\"}}]";
        assertTrue(json.contains("{\"role\": \"user\", \"content\": " + parts + "}"), json);
    }

    @Test
    void withoutACaptionThereIsThePictureOnly() {
        String json = LlmCallJson.write(prompt(Dialect.TEXT, new ImageObservation(cat, "")))
                .json();
        assertTrue(json.contains("\"content\": [{\"type\": \"image_url\""), json);
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, jpeg", "a.JPEG, jpeg", "a.gif, gif", "a.webp, webp", "a.b.PNG, png"})
    void theTypeIsThatOfTheName(String name, String type) throws IOException {
        String file = Files.write(folder.resolve(name), CAT).toString();
        assertTrue(Picture.at(file).url().startsWith("data:image/" + type + ";base64,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/cat", "http://example.org/cat.png", "data:image/png;base64,AAAA"})
    void aUrlIsTakenAsItIs(String url) {
        assertEquals(List.of(Message.pictures("", List.of(new Picture(url)))), messages(new ImageObservation(url, "")));
    }

    @Test
    void theSheetsOfAVideoAreShownWithItsSubtitles() {
        VideoObservation video = new VideoObservation(
                folder.toString(),
                "cat.mp4",
                List.of("cat.png", "cat.png"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Meow."),
                Optional.empty());
        assertEquals(
                List.of(Message.pictures("Meow.", List.of(new Picture(catUrl), new Picture(catUrl)))), messages(video));
    }

    @Test
    void whoShowsStepsOtherwiseNeedsNoFile() {
        ImageObservation lost = new ImageObservation("lost.png", "A cat.");
        StandardNode node = StandardNode.builder("look", StepUnion.of(AssistantStep.TYPE))
                .showsSteps(step -> step == lost ? Optional.of("There was a cat.") : Optional.empty())
                .build();
        assertEquals(
                List.of(Message.user("There was a cat.")), prompt(node, lost).messages());
    }

    // ---- recordings

    @Test
    void aRecordedPromptIsTheSameWithItsPictures() {
        Prompt prompt = prompt(Dialect.TEXT, new ImageObservation(cat, "A cat."), new ImageObservation(cat, ""));
        assertEquals(prompt, LlmCallJson.readPrompt(LlmCallJson.write(prompt)));
    }

    @Test
    void aRecordingAnswersOnlyToTheSamePicture() throws IOException {
        Tape tape = Tape.of(new ImageObservation(cat, "A cat."));
        agent(prompt -> LlmStream.of(prompt, LlmOutput.of("Nice.")))
                .onLlmCall(calls::add)
                .build()
                .run(tape)
                .finalTape();
        TapeAgent replaying = agent(ReplayLlm.of(calls).repeatingLast()).build();
        assertEquals(new AssistantStep("Nice."), replaying.run(tape).finalTape().step(1));

        Files.write(Path.of(cat), new byte[] {7});
        TapeAgent later = agent(ReplayLlm.of(calls)).build();
        Tape same = Tape.of(new ImageObservation(cat, "A cat."));
        var e = assertThrows(RuntimeException.class, () -> later.run(same).finalTape());
        assertTrue(e.getMessage().contains("pictures"), e.getMessage());
    }

    @Test
    void aLongUrlIsNotPrintedWhole() {
        Picture large = new Picture("data:image/png;base64," + "A".repeat(10_000));
        assertTrue(large.toString().length() < 150, large.toString());
        assertFalse(
                large.toString().equals(new Picture("data:image/png;base64," + "A".repeat(9_999) + "B").toString()));
    }

    // ---- long prompts

    @Test
    void picturesCountAndOlderOnesAreLeftOutWhereAPromptIsTooLong() {
        ImageObservation image = new ImageObservation(cat, "A cat.");
        Llm small = new Llm() {
            @Override
            public LlmStream generate(Prompt prompt) {
                return LlmStream.of(prompt, LlmOutput.of("Nice."));
            }

            @Override
            public OptionalInt contextSize() {
                return OptionalInt.of(500 + 2 * 765 + 100);
            }
        };
        agent(small)
                .onLlmCall(calls::add)
                .build()
                .run(Tape.of(image, image, image))
                .finalTape();
        assertEquals(
                List.of(0, 1, 1),
                calls.get(0).prompt().messages().stream()
                        .map(message -> message.pictures().size())
                        .toList());
        String told = calls.get(0).prompt().messages().get(0).content().orElseThrow();
        assertTrue(told.contains("A cat."), told);
    }

    // ---- the agent

    private List<Message> messages(TapeStep... steps) {
        return prompt(Dialect.TEXT, steps).messages();
    }

    private Prompt prompt(Dialect dialect, TapeStep... steps) {
        StandardNode node = StandardNode.builder("look", StepUnion.of(AssistantStep.TYPE))
                .dialect(dialect)
                .build();
        return prompt(node, steps);
    }

    private static Prompt prompt(StandardNode node, TapeStep... steps) {
        TapeAgent agent = TapeAgent.builder("bot").node(node).build();
        return node.makePrompt(new NodeContext(agent, Tape.of(steps)));
    }

    private static TapeAgent.Builder agent(Llm llm) {
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("look", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .llm(llm);
    }

    @Test
    void aPictureStandsBetweenOtherMessages() {
        assertEquals(
                List.of(
                        Message.user("Look!"),
                        Message.pictures("A cat.", List.of(new Picture(catUrl))),
                        Message.user("Well?")),
                messages(new UserStep("Look!"), new ImageObservation(cat, "A cat."), new UserStep("Well?")));
    }
}
