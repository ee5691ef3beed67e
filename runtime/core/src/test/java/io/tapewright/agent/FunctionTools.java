package io.tapewright.agent;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Tools that are lambdas over any JSON; thread-safe. */
final class FunctionTools implements Toolset {
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    final List<String> called = Collections.synchronizedList(new ArrayList<>());

    interface Tool {
        String call(JsonValue arguments) throws Exception;
    }

    FunctionTools with(String name, Tool tool) {
        tools.put(name, tool);
        return this;
    }

    /** A tool that answers only to an interrupt, and tells of its beginning and of its end. */
    FunctionTools sleeping(String name, CountDownLatch began, CountDownLatch interrupted) {
        return with(name, arguments -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return "never";
        });
    }

    @Override
    public List<ToolSpec> specs() {
        return tools.keySet().stream()
                .map(name -> new ToolSpec(name, "", JsonValue.parse("{\"type\": \"object\"}")))
                .toList();
    }

    @Override
    public JsonValue call(String name, JsonReader arguments) throws Exception {
        JsonValue value = arguments.readValue();
        called.add(name + " " + value);
        return JsonValue.of(tools.get(name).call(value));
    }
}
