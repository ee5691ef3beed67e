package io.tapewright.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A kind of steps that users can't give to their own.
 *
 * @param javaName the record of package {@code step} that has it
 * @param isText whether such a step consists of one text
 */
public record BuiltInKind(String kind, String javaName, boolean isText) {
    /** All of them. */
    public static final List<BuiltInKind> ALL = List.of(
            text("user", "UserStep"),
            text("system", "SystemStep"),
            text("assistant", "AssistantStep"),
            data("assistant", "ToolCalls"),
            text("assistant_thought", "AssistantThought"),
            data("assistant_answer", "AssistantAnswer"),
            data("tool", "ToolResult"),
            data("tool_call", "ToolCallAction"),
            text("set_next_node", "SetNextNode"),
            data("jump", "Jump"),
            data("pass", "Pass"),
            data("call", "Call"),
            data("respond", "Respond"),
            data("broadcast", "Broadcast"),
            data("branch", "Branch"),
            text("final_step", "FinalStep"),
            data("final_observation", "FinalObservation"),
            text("reasoning_thought", "ReasoningThought"),
            data("make_observation", "MakeObservation"),
            data("annotation", "Annotation"),
            data("annotation_action", "AnnotationAction"),
            text("annotator_free_form_thought", "AnnotatorFreeFormThought"),
            data("execute_code", "ExecuteCode"),
            data("code_execution_result", "CodeExecutionResult"),
            data("image", "ImageObservation"),
            data("video_observation", "VideoObservation"),
            text("unknown", "UnknownStep"),
            data("approval_required", "ApprovalRequired"),
            data("approval", "Approval"),
            data("llm_output_parsing_failure_action", "LlmOutputParsingFailure"),
            text("action_execution_failure", "ActionExecutionFailure"));

    /** The kind of a runtime record. */
    public static Optional<BuiltInKind> ofRecord(String simpleName) {
        return ALL.stream()
                .filter(builtIn -> builtIn.javaName.equals(simpleName))
                .findFirst();
    }

    /** Whether a kind is taken. */
    public static boolean isTaken(String kind) {
        return ALL.stream().anyMatch(builtIn -> builtIn.kind.equals(kind));
    }

    private static BuiltInKind text(String kind, String javaName) {
        return new BuiltInKind(kind, javaName, true);
    }

    private static BuiltInKind data(String kind, String javaName) {
        return new BuiltInKind(kind, javaName, false);
    }
}
