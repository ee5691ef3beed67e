package io.tapewright.tool;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonSchema;
import io.tapewright.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tools that are known at run time only, such as those of a server: each is a description with a JSON schema and a function over JSON.
 *
 * <p>Arguments that do not fit the schema are not passed to the function; what is checked is what {@link JsonSchema} knows. Immutable;
 * as thread-safe as the functions.
 */
public final class DynamicTools implements Toolset {
    private final Map<String, DynamicTool> tools;

    private DynamicTools(Builder builder) {
        this.tools = new LinkedHashMap<>(builder.tools);
    }

    private record DynamicTool(ToolSpec spec, JsonSchema schema, Function function) {}

    /** What a tool does. */
    @FunctionalInterface
    public interface Function {

        /**
         * Carries out a call.
         *
         * @param arguments an object that fits the schema
         * @return what the tool answers: a string, or any JSON
         * @throws Exception whatever goes wrong; the model is told
         */
        JsonValue call(JsonValue arguments) throws Exception;
    }

    /** Starts to collect tools. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public List<ToolSpec> specs() {
        return tools.values().stream().map(DynamicTool::spec).toList();
    }

    @Override
    public JsonValue call(String name, JsonReader arguments) throws Exception {
        DynamicTool tool = tools.get(name);
        if (tool == null) {
            throw new UnknownToolException(name, tools.keySet());
        }
        if (arguments.peek() != '{') {
            throw arguments.expected("an object");
        }
        JsonValue object = arguments.readValue();
        arguments.end();
        tool.schema.check(object);
        return tool.function.call(object);
    }

    /** Collects tools. Not thread-safe. */
    public static final class Builder {
        private final Map<String, DynamicTool> tools = new LinkedHashMap<>();

        private Builder() {}

        /**
         * A further tool.
         *
         * @throws IllegalArgumentException if there is one of that name already
         */
        public Builder tool(ToolSpec spec, Function function) {
            DynamicTool tool = new DynamicTool(spec, JsonSchema.of(spec.parameters()), function);
            if (tools.putIfAbsent(spec.name(), tool) != null) {
                throw new IllegalArgumentException("two tools are called " + spec.name());
            }
            return this;
        }

        /** The tools. */
        public DynamicTools build() {
            return new DynamicTools(this);
        }
    }
}
