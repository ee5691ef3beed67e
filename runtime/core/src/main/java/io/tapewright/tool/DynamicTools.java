package io.tapewright.tool;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tools that are known at run time only, such as those of a server: each is a description with a JSON schema and a function over JSON.
 *
 * <p>Arguments are checked to be an object, and no further: the function knows what it takes. Immutable; as thread-safe as the
 * functions.
 */
public final class DynamicTools implements Toolset {
    private final Map<String, ToolSpec> specs;
    private final Map<String, Function> functions;

    private DynamicTools(Builder builder) {
        this.specs = new LinkedHashMap<>(builder.specs);
        this.functions = Map.copyOf(builder.functions);
    }

    /** What a tool does. */
    @FunctionalInterface
    public interface Function {

        /**
         * Carries out a call.
         *
         * @param arguments an object
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
        return List.copyOf(specs.values());
    }

    @Override
    public JsonValue call(String name, JsonReader arguments) throws Exception {
        Function function = functions.get(name);
        if (function == null) {
            throw new UnknownToolException(name, specs.keySet());
        }
        if (arguments.peek() != '{') {
            throw arguments.expected("an object");
        }
        JsonValue object = arguments.readValue();
        arguments.end();
        return function.call(object);
    }

    /** Collects tools. Not thread-safe. */
    public static final class Builder {
        private final Map<String, ToolSpec> specs = new LinkedHashMap<>();
        private final Map<String, Function> functions = new LinkedHashMap<>();

        private Builder() {}

        /**
         * A further tool.
         *
         * @throws IllegalArgumentException if there is one of that name already
         */
        public Builder tool(ToolSpec spec, Function function) {
            if (specs.putIfAbsent(spec.name(), spec) != null) {
                throw new IllegalArgumentException("two tools are called " + spec.name());
            }
            functions.put(spec.name(), function);
            return this;
        }

        /** The tools. */
        public DynamicTools build() {
            return new DynamicTools(this);
        }
    }
}
