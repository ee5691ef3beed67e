package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;

/** The runtime types that generated code refers to. By name, because the processor must not depend on the runtime. */
final class RuntimeTypes {
    static final ClassName JSON_READER = ClassName.get("io.tapewright.json", "JsonReader");
    static final ClassName JSON_WRITER = ClassName.get("io.tapewright.json", "JsonWriter");
    static final ClassName JSON_NAMES = ClassName.get("io.tapewright.json", "JsonNames");
    static final ClassName JSON_VALUE = ClassName.get("io.tapewright.json", "JsonValue");
    static final ClassName JSON_FORMS = ClassName.get("io.tapewright.json", "JsonForms");
    static final ClassName JSON_ARRAYS = ClassName.get("io.tapewright.json", "JsonArrays");
    static final ClassName JSON_RANGE = ClassName.get("io.tapewright.json", "JsonRange");
    static final ClassName JSON_SIZE = ClassName.get("io.tapewright.json", "JsonSize");
    static final ClassName JSON_TRUTH = ClassName.get("io.tapewright.json", "JsonTruth");
    static final ClassName JSON_PATTERN = ClassName.get("io.tapewright.json", "JsonPattern");
    static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
    static final ClassName SCHEMA_FAMILY = ClassName.get("io.tapewright.json", "SchemaFamily");
    static final ClassName STEP_TYPE = ClassName.get("io.tapewright.step", "StepType");
    static final ClassName STEP_TYPES = ClassName.get("io.tapewright.step", "StepTypes");
    static final ClassName OBJECT_SCHEMA = ClassName.get("io.tapewright.step", "ObjectSchema");
    static final ClassName TOOLSET = ClassName.get("io.tapewright.tool", "Toolset");
    static final ClassName TOOL_SPEC = ClassName.get("io.tapewright.tool", "ToolSpec");
    static final ClassName UNKNOWN_TOOL = ClassName.get("io.tapewright.tool", "UnknownToolException");
    static final ClassName STEP_UNION = ClassName.get("io.tapewright.completion", "StepUnion");
    static final ClassName DIALECT = ClassName.get("io.tapewright.completion", "Dialect");
    static final ClassName STANDARD_NODE = ClassName.get("io.tapewright.agent", "StandardNode");
    static final ClassName SUBAGENT_TOOL = ClassName.get("io.tapewright.agent", "SubagentTool");
    static final ClassName CALL_SUBAGENT = ClassName.get("io.tapewright.agent", "CallSubagent");
    static final ClassName CONTROL_FLOW_NODE = ClassName.get("io.tapewright.agent", "ControlFlowNode");
    static final ClassName OBSERVATION_CONTROL_NODE = ClassName.get("io.tapewright.agent", "ObservationControlNode");
    static final ClassName GO_TO = ClassName.get("io.tapewright.agent", "GoTo");
    static final ClassName TAPE_AGENT = ClassName.get("io.tapewright.agent", "TapeAgent");
    static final ClassName TAPE_CODEC = ClassName.get("io.tapewright.tape", "TapeCodec");

    private RuntimeTypes() {}
}
