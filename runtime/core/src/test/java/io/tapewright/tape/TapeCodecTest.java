package io.tapewright.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import io.tapewright.step.Annotation;
import io.tapewright.step.AnnotationAction;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.MakeObservation;
import io.tapewright.step.StepTypes;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of tapes: what is written, what is kept, what is refused. */
class TapeCodecTest {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());

    private final Tape tape = Tape.of(new UserStep("Hi"))
            .append(TapeEntry.of(
                    new AssistantStep("Hello"),
                    new StepMetadata("s2", "p1", "chat", "bot", "default", Map.of("cost", JsonValue.parse("1.50")))))
            .withMetadata(TapeMetadata.ofRun("parent", "bot", 1));

    @Test
    void aTapeHasMetadataContextAndSteps() {
        JsonNode expected = JACKSON.readTree(
                """
                {"metadata": {"id": "%s", "parent_id": "parent", "author": "bot", "author_tape_id": null,
                              "n_added_steps": 1, "error": null, "result": {}},
                 "context": null,
                 "steps": [
                   {"metadata": {"id": "%s", "prompt_id": "", "node": "", "agent": "", "llm": "", "other": {}},
                    "kind": "user", "content": "Hi"},
                   {"metadata": {"id": "s2", "prompt_id": "p1", "node": "chat", "agent": "bot", "llm": "default",
                                 "other": {"cost": 1.50}},
                    "kind": "assistant", "content": "Hello"}]}""".formatted(tape.metadata().id(), tape.entry(0).metadata().id()));
        assertEquals(expected, JACKSON.readTree(tape.toJson(CODEC)));
    }

    @Test
    void aTapeIsEqualToTheOneThatWasWritten() {
        Tape withContext = tape.withContext(JsonValue.parse("{\"a\": [1.0]}")).withMetadata(tape.metadata());
        assertEquals(withContext, Tape.read(withContext.toJson(CODEC), CODEC));
        assertNotEquals(tape, withContext);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'user', 'content': 'x'}",
                "{'kind': 'user', 'content': 'x', 'metadata': {}}",
                "{'kind': 'user', 'content': 'x', 'metadata': {'agent': '', 'node': '', 'prompt_id': ''}}",
                "{'kind': 'user', 'content': 'x', 'metadata': {'id': '1', 'task': 'extra', 'other': {'a': null}}}",
                "{'kind': 'assistant', 'content': 'x', 'tool_calls': null}",
                "{'kind': 'assistant', 'content': null, 'tool_calls': []}",
                "{'kind': 'beam', 'target': null, 'metadata': null}",
                "{'kind': 'beam', 'power': 1.50, 'nested': {'metadata': 1, 'kind': null}}",
                "{'no_kind': true}",
                "{'kind': 'tool_call', 'id': 'c', 'function': {'name': 'f', 'arguments': {'x': null}}}",
                "{'kind': 'tool_call', 'reason_to_use': 'I want to', 'function': {'name': 'f', 'arguments': '{}'}}",
                "{'kind': 'jump', 'next_node': 0}",
                "{'kind': 'branch', 'metadata': {'id': '1', 'node': 'check'}}",
                "{'kind': 'final_observation', 'reason': null, 'reward': 1.0, 'metadata': {'id': '1'}}",
                "{'kind': 'make_observation', 'new_observation': {'kind': 'user', 'content': 'x', 'metadata': {'id': '2', 'other': {}}}}",
                "{'kind': 'make_observation', 'new_observation': {'kind': 'beam', 'to': null}}",
                "{'kind': 'annotation', 'step': 3, 'text': ''}",
                "{'kind': 'annotation_action', 'annotation': {'score': 5, 'why': null}}",
                "{'kind': 'annotator_free_form_thought', 'content': 'x'}",
                "{'kind': 'execute_code', 'code': [{'code': 'x', 'language': 'sh'}]}",
                "{'kind': 'code_execution_result', 'result': {'exit_code': 0, 'output': 'x', 'output_files': null, 'code_files': null}}",
                "{'kind': 'code_execution_result', 'result': {'exit_code': 0, 'output': 'x', 'code_file': 'a.py'}}",
                "{'kind': 'image', 'image_path': 'a', 'thumbnail_path': '', 'image_caption': '', 'error': 'gone'}",
                "{'kind': 'video_observation', 'attachment_dir': '', 'video_path': 'v', 'video_contact_sheet_paths': [], 'thumbnail_path': null, 'subtitle_path': null, 'subtitle_text': 'x', 'error': null}",
                "{'kind': 'unknown', 'content': 'x'}",
                "{'kind': 'tool', 'content': [0.10, 1e400, 123456789012345678901], 'tool_call_id': 'c'}"
            })
    void keysAreWrittenBackAsTheyWerePresent(String step) {
        String json = tapeOf(step);
        Tape read = Tape.read(json, CODEC);
        assertEquals(JACKSON.readTree(json), JACKSON.readTree(read.toJson(CODEC)));
        JsonNode grown = JACKSON.readTree(read.append(new UserStep("more")).toJson(CODEC));
        assertEquals(
                JACKSON.readTree(json).path("steps").get(0), grown.path("steps").get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 'a', 'parent_id': null, 'author': '', 'author_tape_id': null, 'n_added_steps': 0, 'error': null, 'result': null}",
                "{'id': 'a', 'extra': [1.0]}",
                "{'id': 'a', 'error': {'type': 'KeyError'}, 'result': {'score': 0.50}}",
                "{}"
            })
    void metadataOfATapeIsWrittenBackAsItWas(String metadata) {
        String json = "{'metadata': %s, 'context': null, 'steps': []}"
                .formatted(metadata)
                .replace('\'', '"');
        assertEquals(
                JACKSON.readTree(json), JACKSON.readTree(Tape.read(json, CODEC).toJson(CODEC)));
    }

    @Test
    void numbersInResultsAreShownAsTheyWereWritten() {
        Tape read = Tape.read(tapeOf("{'kind': 'tool', 'content': {'price': 262.0}, 'tool_call_id': 'c'}"), CODEC);
        assertEquals("{\"price\":262.0}", ((ToolResult) read.step(0)).content().json());
    }

    @Test
    void aForeignStepKeepsItsNullsWhereverItIsPut() {
        Tape read = Tape.read(tapeOf("{'kind': 'beam', 'target': null, 'metadata': {'id': '1'}}"), CODEC);
        JsonNode copied = JACKSON.readTree(Tape.of(read.step(0)).toJson(CODEC))
                .path("steps")
                .get(0);
        assertTrue(copied.path("target").isNull(), copied.toString());
        assertEquals("beam", copied.path("kind").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'metadata': {'id': 'a'}, 'steps': []}",
                "{'metadata': {'id': 'a'}, 'context': null, 'steps': [], 'format': 2}",
                "{'context': {'topic': null}, 'steps': []}"
            })
    void whatStandsAroundTheStepsIsWrittenBackAsItWas(String json) {
        String source = json.replace('\'', '"');
        assertEquals(
                JACKSON.readTree(source),
                JACKSON.readTree(Tape.read(source, CODEC).toJson(CODEC)));
    }

    @Test
    void metadataThatWasChangedIsWrittenAsItIsNow() {
        Tape read = Tape.read("{\"metadata\": {\"id\": \"a\", \"extra\": 1}, \"steps\": []}", CODEC);
        Tape changed = read.withMetadata(TapeMetadata.ofRun("p", "x", 2));
        assertEquals(
                "p",
                JACKSON.readTree(changed.toJson(CODEC))
                        .path("metadata")
                        .path("parent_id")
                        .stringValue());
    }

    @Test
    void aStepWithoutAnIdGetsOne() {
        Tape read = Tape.read(tapeOf("{'kind': 'user', 'content': 'x'}"), CODEC);
        assertNotEquals("", read.entry(0).metadata().id());
        assertEquals(Optional.empty(), read.metadata().parentId());
    }

    @Test
    void stepsOfOneIdAreSeveralStepsThatAreToldApartByTheirPlace() {
        String step = "{'kind': 'user', 'content': '%s', 'metadata': {'id': 'same'}}";
        String json = tapeOf(step.formatted("a") + ", " + step.formatted("b"));
        Tape read = Tape.read(json, CODEC);
        assertEquals(List.of(new UserStep("a"), new UserStep("b")), read.steps());
        assertEquals("same", read.entry(0).metadata().id());
        assertEquals("same", read.entry(1).metadata().id());
        assertEquals(read.entries(), read.views().top().entries());
        assertEquals(JACKSON.readTree(json), JACKSON.readTree(read.toJson(CODEC)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                          | at the root",
                "7                                                           | at the root",
                "{'steps': [1]}                                              | at /steps/0",
                "{'steps': {'a': {'kind': 'pass'}}}                          | at /steps",
                "{'steps': 'none'}                                           | at /steps",
                "{'steps': [{'kind': 'pass'}, {'kind': 'user'}]}             | at /steps/1",
                "{'steps': [{'kind': 'user', 'content': 1}]}                 | at /steps/0/content",
                "{'steps': [{'kind': 'broadcast', 'content': '', 'from_': '', 'to': ['a', 2]}]} | at /steps/0/to/1",
                "{'steps': [{'kind': 'user', 'content': 'x', 'x': 1}]}       | at /steps/0",
                "{'steps': [}                                                | at /steps/0",
                "{'steps': []                                                | at",
                "``                                                          | at the root",
            })
    void whatIsNoTapeIsRefusedWithThePlace(String json, String place) {
        String text = json.replace('\'', '"');
        String message = assertThrows(TapeFormatException.class, () -> Tape.read(text, CODEC))
                .getMessage();
        assertTrue(message.contains(place), message);
    }

    @Test
    void anErrorInAStepNamesItsKind() {
        String json = tapeOf("{'kind': 'user', 'content': 1}");
        String message = assertThrows(TapeFormatException.class, () -> Tape.read(json, CODEC))
                .getMessage();
        assertTrue(message.contains("user") && message.contains("expected a string"), message);
    }

    @Test
    void aStepOfATypeThatTheCodecDoesNotKnowIsNotWritten() {
        record Unknown() implements Thought {}
        Tape unknown = Tape.of(new Unknown());
        assertThrows(IllegalArgumentException.class, () -> unknown.toJson(CODEC));
    }

    private static String tapeOf(String step) {
        return ("{'metadata': {'id': 't'}, 'context': {'x': 1.0}, 'steps': [" + step + "]}").replace('\'', '"');
    }

    // ---- contexts of a type

    @Test
    void aContextIsOfTheTypeThatTheUserNamesAndJsonInTheFile() {
        Tape tape =
                Tape.of(new UserStep("hi")).withContext(new Annotation(3, "a remark"), ContextType.of(Annotation.TYPE));
        String json = tape.toJson(CODEC);
        assertEquals(
                JACKSON.readTree("{\"step\": 3, \"text\": \"a remark\"}"),
                JACKSON.readTree(json).path("context"));
        Tape read = Tape.read(json, CODEC).append(new UserStep("more"));
        assertEquals(Optional.of(new Annotation(3, "a remark")), read.context(ContextType.of(Annotation.TYPE)));
        assertEquals(Optional.empty(), Tape.of().context(ContextType.TEXT));
    }

    @Test
    void aContextOfAnotherTypeIsAnErrorWhenItIsAskedForAndNotBefore() {
        String json = "{\"context\": {\"step\": \"three\"}, \"steps\": []}";
        Tape read = Tape.read(json, CODEC);
        assertEquals(JACKSON.readTree(json), JACKSON.readTree(read.toJson(CODEC)));
        assertThrows(JsonReadException.class, () -> read.context(ContextType.of(Annotation.TYPE)));
        assertThrows(JsonReadException.class, () -> read.context(ContextType.TEXT));
    }

    @Test
    void theTapeOfAnAnnotatorIsAboutAnotherTape() {
        Tape about =
                Tape.read(tapeOf("{'kind': 'user', 'content': 'x', 'metadata': {'id': '1', 'task': null}}"), CODEC);
        Tape annotation = Tape.of(new AnnotationAction(JsonValue.parse("{\"good\": true}")))
                .withContext(about, ContextType.tapes(CODEC));
        Tape read = Tape.read(annotation.toJson(CODEC), CODEC);
        Tape aboutAgain = read.context(ContextType.tapes(CODEC)).orElseThrow();
        assertEquals(about, aboutAgain);
        assertEquals(JACKSON.readTree(about.toJson(CODEC)), JACKSON.readTree(aboutAgain.toJson(CODEC)));
        assertEquals(annotation.steps(), read.steps());
    }

    @Test
    void anEpisodeShowsEachStepWithTheTapesAboutIt() {
        Tape tape = Tape.of(new UserStep("hi"), new UserStep("there"));
        Tape remark = Tape.of(new Annotation(1, "rude"));
        Tape maker = Tape.of(MakeObservation.of(new UserStep("hi"), CODEC.types()));
        Episode episode = new Episode(tape, Map.of(1, List.of(remark)), Map.of(0, maker));
        assertEquals(
                List.of(
                        new Episode.AnnotatedStep(Optional.of(maker), new UserStep("hi"), List.of()),
                        new Episode.AnnotatedStep(Optional.empty(), new UserStep("there"), List.of(remark))),
                episode.groupByStep());
    }
}
