package io.tapewright.agent;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.step.FunctionCall;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import io.tapewright.tool.UnknownToolException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls tools by name. What goes wrong becomes an answer for the model. */
final class ToolCaller {
    private final Map<String, Toolset> toolsets = new LinkedHashMap<>();
    private final Policies policies;

    ToolCaller(List<Toolset> toolsets, Policies policies) {
        for (Toolset toolset : toolsets) {
            for (ToolSpec spec : toolset.specs()) {
                this.toolsets.put(spec.name(), toolset);
            }
        }
        this.policies = policies;
    }

    /** What a tool answers, or what went wrong. */
    JsonValue answer(FunctionCall call) throws InterruptedException {
        try {
            return policies.of(call.name()).call(() -> call(call));
        } catch (UnknownToolException e) {
            return JsonValue.of(String.valueOf(e.getMessage()));
        } catch (JsonReadException e) {
            return JsonValue.of("The arguments of " + call.name() + " are wrong: " + e.getMessage());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) { // whatever a tool does, the answers of the others are not lost
            return JsonValue.of(failure(call.name(), e));
        }
    }

    /** What is told of a failure. */
    static String failure(String what, Throwable e) {
        return what + " failed: " + Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
    }

    private JsonValue call(FunctionCall call) throws Exception {
        Toolset toolset = toolsets.get(call.name());
        if (toolset == null) {
            throw new UnknownToolException(call.name(), toolsets.keySet());
        }
        return toolset.call(call.name(), JsonReader.tolerant(call.argumentsText()));
    }
}
