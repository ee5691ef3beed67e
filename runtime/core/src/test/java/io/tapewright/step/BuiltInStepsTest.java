package io.tapewright.step;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps that every tape knows, and their JSON, field for field as TapeAgents has it. */
class BuiltInStepsTest {
    private static final StepTypes TYPES = StepTypes.builtIn();

    static Stream<Arguments> stepsAndTheirJson() {
        return Stream.of(
                step(new UserStep("Hi"), "{'kind': 'user', 'content': 'Hi'}"),
                step(new SystemStep("Be brief."), "{'kind': 'system', 'content': 'Be brief.'}"),
                step(new AssistantStep("Hello."), "{'kind': 'assistant', 'content': 'Hello.'}"),
                step(
                        ToolCalls.of(ToolCall.of("c1", "f", JsonValue.of("{}"))),
                        "{'kind': 'assistant', 'tool_calls':"
                                + " [{'function': {'name': 'f', 'arguments': '{}'}, 'id': 'c1', 'type': 'function'}]}"),
                step(
                        new ToolCalls(
                                List.of(ToolCall.of("c1", "f", JsonValue.parse("{\"x\": 1.0}"))), Optional.of("now")),
                        "{'kind': 'assistant', 'tool_calls':"
                                + " [{'function': {'name': 'f', 'arguments': {'x': 1.0}}, 'id': 'c1', 'type':"
                                + " 'function'}], 'content': 'now'}"),
                step(new AssistantThought("Plan"), "{'kind': 'assistant_thought', 'content': 'Plan'}"),
                step(
                        new AssistantThought(JsonValue.parse("[1, {\"a\": null}]")),
                        "{'kind': 'assistant_thought', 'content': [1, {'a': null}]}"),
                step(new AssistantAnswer(true, "42"), "{'kind': 'assistant_answer', 'success': true, 'answer': '42'}"),
                step(new ReasoningThought("So"), "{'kind': 'reasoning_thought', 'reasoning': 'So'}"),
                step(new ToolResult("VMC", "c1"), "{'kind': 'tool', 'content': 'VMC', 'tool_call_id': 'c1'}"),
                step(
                        new ToolResult(JsonValue.parse("{\"price\": 262.0}"), ""),
                        "{'kind': 'tool', 'content': {'price': 262.0}, 'tool_call_id': ''}"),
                step(new SetNextNode("act"), "{'kind': 'set_next_node', 'next_node': 'act'}"),
                step(new Pass(), "{'kind': 'pass'}"),
                step(new Call("coder", "Go"), "{'kind': 'call', 'agent_name': 'coder', 'content': 'Go'}"),
                step(new Respond("Done", true), "{'kind': 'respond', 'content': 'Done', 'copy_output': true}"),
                step(
                        new Broadcast("All", "boss", List.of("a", "b")),
                        "{'kind': 'broadcast', 'content': 'All', 'from_': 'boss', 'to': ['a', 'b']}"),
                step(new FinalStep("enough"), "{'kind': 'final_step', 'reason': 'enough'}"),
                step(
                        new LlmOutputParsingFailure("no JSON", "{"),
                        "{'kind': 'llm_output_parsing_failure_action', 'error': 'no JSON', 'llm_output': '{'}"),
                step(new ActionExecutionFailure("boom"), "{'kind': 'action_execution_failure', 'error': 'boom'}"),
                step(
                        new ToolCallAction(
                                "I want to know", "c1", new FunctionCall("f", JsonValue.parse("{\"x\": 1}"))),
                        "{'kind': 'tool_call', 'reason_to_use': 'I want to know', 'id': 'c1',"
                                + " 'function': {'name': 'f', 'arguments': {'x': 1}}}"),
                step(new Jump(2), "{'kind': 'jump', 'next_node': 2}"),
                step(new Branch(), "{'kind': 'branch'}"),
                step(new FinalObservation(), "{'kind': 'final_observation'}"),
                step(
                        new FinalObservation(Map.of("reward", JsonValue.parse("0.5"))),
                        "{'kind': 'final_observation', 'reward': 0.5}"),
                step(
                        MakeObservation.of(new UserStep("Hi"), TYPES),
                        "{'kind': 'make_observation', 'new_observation': {'kind': 'user', 'content': 'Hi'}}"),
                step(new Annotation(3, "well done"), "{'kind': 'annotation', 'step': 3, 'text': 'well done'}"),
                step(
                        new AnnotationAction(JsonValue.parse("{\"relevance\": 5}")),
                        "{'kind': 'annotation_action', 'annotation': {'relevance': 5}}"),
                step(new AnnotatorFreeFormThought("Hm"), "{'kind': 'annotator_free_form_thought', 'content': 'Hm'}"),
                step(
                        new ExecuteCode(List.of(new CodeBlock("ls", "sh"))),
                        "{'kind': 'execute_code', 'code': [{'code': 'ls', 'language': 'sh'}]}"),
                step(
                        new CodeExecutionResult(new CodeResult(0, "a.txt")),
                        "{'kind': 'code_execution_result', 'result': {'exit_code': 0, 'output': 'a.txt'}}"),
                step(
                        new CodeExecutionResult(new CodeResult(1, "", List.of("o"), List.of("c"))),
                        "{'kind': 'code_execution_result', 'result': {'exit_code': 1, 'output': '',"
                                + " 'output_files': ['o'], 'code_files': ['c']}}"),
                step(
                        new ImageObservation("a.png", "t.png", "a cat", Optional.of(JsonValue.of(404))),
                        "{'kind': 'image', 'image_path': 'a.png', 'thumbnail_path': 't.png',"
                                + " 'image_caption': 'a cat', 'error': 404}"),
                step(
                        StepViewsTest.video("/tmp", Optional.of("So it begins")),
                        "{'kind': 'video_observation', 'attachment_dir': '/tmp', 'video_path': 'v.mp4',"
                                + " 'video_contact_sheet_paths': ['s1.png'], 'subtitle_text': 'So it begins'}"),
                step(new UnknownStep("?"), "{'kind': 'unknown', 'content': '?'}"),
                step(
                        new ApprovalRequired(
                                List.of(new ApprovalRequired.Request("c1", JsonValue.parse("{\"name\": \"f\"}")))),
                        "{'kind': 'approval_required', 'requests': [{'id': 'c1', 'action': {'name': 'f'}}]}"),
                step(
                        Approval.refused("c1", "too risky"),
                        "{'kind': 'approval', 'id': 'c1', 'approved': false, 'reason': 'too risky'}"));
    }

    private static Arguments step(TapeStep step, String json) {
        return Arguments.of(step, json.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("stepsAndTheirJson")
    void aStepIsWrittenFieldForField(TapeStep step, String json) {
        assertEquals(json, TYPES.write(step).json());
    }

    @ParameterizedTest
    @MethodSource("stepsAndTheirJson")
    void aStepIsReadFromWhatItWasWrittenAs(TapeStep step, String json) {
        assertEquals(step, TYPES.read(JsonValue.parse(json)));
    }

    @Test
    void everyBuiltInTypeIsInTheTableAbove() {
        assertEquals(
                TYPES.all().stream().map(StepType::javaType).collect(toSet()),
                stepsAndTheirJson().map(row -> row.get()[0].getClass()).collect(toSet()));
    }

    @Test
    void rolesAreThoseOfTapeAgents() {
        List<TapeStep> observations = List.of(
                new UserStep(""),
                new SystemStep(""),
                new ToolResult("", ""),
                new ActionExecutionFailure(""),
                new FinalObservation(),
                new CodeExecutionResult(new CodeResult(0, "")),
                new ImageObservation("", ""),
                StepViewsTest.video("", Optional.empty()));
        observations.forEach(step -> assertInstanceOf(Observation.class, step));
        List<TapeStep> actions = List.of(
                new AssistantStep(""),
                new ToolCalls(List.of()),
                new LlmOutputParsingFailure("", ""),
                new FinalStep(""),
                new ToolCallAction("", "", new FunctionCall("", JsonValue.NULL)),
                new FinalObservation(),
                MakeObservation.of(new UserStep(""), TYPES),
                new Annotation(0, ""),
                new AnnotationAction(JsonValue.parse("{}")),
                new ExecuteCode(List.of()));
        actions.forEach(step -> assertInstanceOf(Action.class, step));
        List<TapeStep> controlFlow =
                List.of(new SetNextNode(""), new Call("", ""), new Respond("", false), new Jump(0), new Branch());
        controlFlow.forEach(step -> assertInstanceOf(ControlFlow.class, step));
        List<TapeStep> plainThoughts = List.of(
                new Pass(),
                new Broadcast("", "", List.of()),
                new AssistantThought(""),
                new ReasoningThought(""),
                new AnnotatorFreeFormThought(""));
        plainThoughts.forEach(step -> assertTrue(step instanceof Thought && !(step instanceof ControlFlow), "" + step));
        List<TapeStep> stops = List.of(new AssistantAnswer(true, ""), new FinalStep(""), new FinalObservation());
        stops.forEach(step -> assertInstanceOf(StopStep.class, step));
        List<TapeStep> errors = List.of(new LlmOutputParsingFailure("", ""), new ActionExecutionFailure(""));
        errors.forEach(step -> assertInstanceOf(ErrorStep.class, step));
        List<TapeStep> notes = List.of(new UnknownStep(""), new ApprovalRequired(List.of()), Approval.of(""));
        notes.forEach(step -> assertFalse(step instanceof Observation || step instanceof AgentStep));
    }

    @Test
    void thoughtsAndActionsAreStepsOfAgentsControlFlowIsAThoughtAndAStopAnAction() {
        assertEquals(Set.of(AgentStep.class), Set.of(Thought.class.getInterfaces()));
        assertEquals(Set.of(AgentStep.class), Set.of(Action.class.getInterfaces()));
        assertEquals(Set.of(Thought.class), Set.of(ControlFlow.class.getInterfaces()));
        assertEquals(Set.of(Action.class), Set.of(StopStep.class.getInterfaces()));
        assertFalse(AgentStep.class.isAssignableFrom(Observation.class));
    }

    @Test
    void theTwoTypesOfAssistantAreToldApartByTheirFields() {
        assertInstanceOf(AssistantStep.class, read("{'kind': 'assistant', 'content': 'x'}"));
        assertInstanceOf(ToolCalls.class, read("{'kind': 'assistant', 'tool_calls': []}"));
    }

    @Test
    void anAssistantWithNeitherFieldIsRefused() {
        JsonReadException e = assertThrows(JsonReadException.class, () -> read("{'kind': 'assistant'}"));
        assertEquals("the property content is missing", e.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'user'}",
                "{'kind': 'user', 'content': 7}",
                "{'kind': 'user', 'content': 'a', 'more': 1}",
                "{'kind': 'pass', 'content': ''}",
                "{'kind': 'assistant_answer', 'answer': 'x'}",
                "{'kind': 'assistant_answer', 'success': 'yes', 'answer': 'x'}",
                "{'kind': 'call', 'content': 'x'}",
                "{'kind': 'broadcast', 'content': 'x', 'from_': 'y', 'to': 'z'}",
                "{'kind': 'jump', 'next_node': 'act'}",
                "{'kind': 'jump', 'next_node': 1.5}",
                "{'kind': 'tool_call', 'id': 'c'}",
                "{'kind': 'make_observation', 'new_observation': 'rain'}",
                "{'kind': 'annotation', 'step': 's1', 'text': ''}",
                "{'kind': 'annotation_action', 'annotation': ['good']}",
                "{'kind': 'execute_code', 'code': 'ls'}",
                "{'kind': 'execute_code', 'code': [{'code': 'ls'}]}",
                "{'kind': 'code_execution_result', 'result': {'output': ''}}",
                "{'kind': 'image', 'image_caption': 'a cat'}",
                "{'kind': 'unknown'}",
                "{'kind': 'assistant', 'tool_calls': [{'id': 'c'}]}",
                "{'kind': 'assistant', 'tool_calls': [{'function': {'name': 'f'}}]}"
            })
    void aKnownKindWithOtherFieldsIsRefused(String json) {
        assertThrows(JsonReadException.class, () -> read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"good\"]", "\"good\"", "5", "true", "null"})
    void whatCouldNotBeReadBackIsNotMade(String json) {
        JsonValue value = JsonValue.parse(json);
        var annotation = assertThrows(IllegalArgumentException.class, () -> new AnnotationAction(value));
        assertEquals("an annotation must be a JSON object, not " + json, annotation.getMessage());
        var observation = assertThrows(IllegalArgumentException.class, () -> new MakeObservation(value));
        assertEquals("a new observation must be a JSON object, not " + json, observation.getMessage());
    }

    @Test
    void fieldsThatOlderTapesLackHaveTheirDefaults() {
        assertEquals(new Respond("", false), read("{'kind': 'respond'}"));
        assertEquals(new Call("a", ""), read("{'kind': 'call', 'agent_name': 'a'}"));
        assertEquals(new FinalStep(""), read("{'kind': 'final_step'}"));
        assertEquals(new ToolResult("x", ""), read("{'kind': 'tool', 'content': 'x'}"));
    }

    @Test
    void fieldsThatMayBeMissingOrNullHaveTheirDefaults() {
        assertEquals(
                new ToolCallAction("", "", new FunctionCall("f", JsonValue.of("{}"))),
                read("{'kind': 'tool_call', 'function': {'arguments': '{}', 'name': 'f'}}"));
        assertEquals(new ImageObservation("a.png", ""), read("{'kind': 'image', 'image_path': 'a.png'}"));
        assertEquals(
                StepViewsTest.video("", Optional.empty()),
                read("{'kind': 'video_observation', 'video_path': 'v.mp4', 'video_contact_sheet_paths': ['s1.png'],"
                        + " 'thumbnail_path': null, 'error': null}"));
        assertEquals(
                new CodeExecutionResult(new CodeResult(0, "x")),
                read("{'kind': 'code_execution_result', 'result':"
                        + " {'exit_code': 0, 'output': 'x', 'output_files': null, 'code_files': null}}"));
        assertEquals(
                new CodeExecutionResult(new CodeResult(0, "x", List.of(), List.of("a.py"))),
                read("{'kind': 'code_execution_result', 'result':"
                        + " {'exit_code': 0, 'output': 'x', 'code_file': 'a.py'}}"));
    }

    @Test
    void anObservationThatWasMadeIsReadAsTheStepThatItIs() {
        MakeObservation made = (MakeObservation) read("{'kind': 'make_observation', 'new_observation':"
                + " {'metadata': {'id': 'x'}, 'kind': 'user', 'content': 'Hi'}}");
        assertEquals(new UserStep("Hi"), made.observation(TYPES));
        assertEquals(
                "{\"kind\": \"beam\"}",
                TYPES.write(new MakeObservation(JsonValue.parse("{\"kind\": \"beam\"}")).observation(TYPES))
                        .json());
    }

    @Test
    void whatAToolCallMayLeaveOutHasItsDefault() {
        String json =
                "{'kind': 'assistant', 'tool_calls': [{'id': null, 'type': null, 'function': {'arguments': '{}', 'name': 'f'}}]}";
        assertEquals(ToolCalls.of(ToolCall.of("", "f", JsonValue.of("{}"))), read(json));
    }

    @Test
    void theKindMayStandAnywhere() {
        assertEquals(new UserStep("x"), read("{'content': 'x', 'kind': 'user'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"beam\", \"to\" : [1.0 , null]}",
                "{\"kind\": \"User\"}",
                "{\"content\": \"x\"}",
                "{\"kind\": 7}",
                "{}"
            })
    void aStepOfUnknownKindIsKeptVerbatim(String json) {
        TapeStep step = TYPES.read(JsonValue.parse(json));
        assertInstanceOf(ForeignStep.class, step);
        assertEquals(json, TYPES.write(step).json());
    }

    @Test
    void aForeignStepKnowsItsKind() {
        assertEquals("beam", ((ForeignStep) read("{'x': {'kind': 'y'}, 'kind': 'beam'}")).kind());
        assertEquals("", ((ForeignStep) read("{'x': 1}")).kind());
    }

    @Test
    void argumentsAreAnObjectWhetherTheyCameAsOneOrAsText() {
        JsonValue object = JsonValue.parse("{\"a\": 1}");
        assertEquals(object, new FunctionCall("f", object).argumentsObject());
        assertEquals(object, new FunctionCall("f", JsonValue.of("{\"a\": 1}")).argumentsObject());
        assertEquals(JsonValue.parse("{}"), new FunctionCall("f", JsonValue.of(" ")).argumentsObject());
        assertThrows(JsonReadException.class, () -> new FunctionCall("f", JsonValue.of("{a")).argumentsObject());
    }

    private static TapeStep read(String json) {
        return TYPES.read(JsonValue.parse(json.replace('\'', '"')));
    }
}
