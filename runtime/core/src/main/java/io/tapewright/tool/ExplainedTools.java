package io.tapewright.tool;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import java.util.List;

/**
 * Tools that the model calls with a reason: each has a further parameter {@code reason_to_use}, which is on the tape and which the tool
 * does not see.
 */
public final class ExplainedTools implements Toolset {
    private static final String REASON = "reason_to_use";
    private static final JsonValue SCHEMA = JsonValue.parse("{\"type\": \"string\", \"description\":"
            + " \"Why you call this tool now, in one sentence that begins with: I want to\"}");

    private final Toolset tools;

    /** The same tools, called with a reason or without. */
    public ExplainedTools(Toolset tools) {
        this.tools = tools;
    }

    /** What a model is told of a tool that wants a reason; a tool that has such a parameter itself is told of as it is. */
    public static ToolSpec explained(ToolSpec spec) {
        return hasReason(spec) ? spec : spec.withParameters(schema -> schema.withRequiredProperty(REASON, SCHEMA));
    }

    private static boolean hasReason(ToolSpec spec) {
        return spec.parameters().schemaProperties().contains(REASON);
    }

    @Override
    public List<ToolSpec> specs() {
        return tools.specs().stream().map(ExplainedTools::explained).toList();
    }

    @Override
    public JsonValue call(String name, JsonReader arguments) throws Exception {
        JsonValue given = arguments.readValue();
        arguments.end();
        boolean isOwn = tools.specs().stream().anyMatch(spec -> spec.name().equals(name) && hasReason(spec));
        JsonValue own = isOwn ? given : given.without(REASON);
        return tools.call(name, JsonReader.of(own.json()));
    }
}
