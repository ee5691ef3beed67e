package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.TapeEntry;
import java.util.Optional;

/**
 * A call of a tool that has to be made, or was started already.
 *
 * @param started the call, if it was started before it was on the tape
 * @param tools make it otherwise
 */
record PendingCall(String id, ToolCall call, boolean needsApproval, Optional<EarlyCall> started, ToolCaller tools)
        implements PendingWork {

    @Override
    public JsonValue shown() {
        FunctionCall function = call.function();
        return JsonWriter.of(JsonWriter.Layout.SPACED)
                .beginObject()
                .name("name")
                .value(function.name())
                .name("arguments")
                .value(function.arguments())
                .endObject()
                .toValue();
    }

    @Override
    public TapeEntry run() throws InterruptedException {
        JsonValue answer = started.isPresent() ? started.get().answer() : tools.answer(call.function());
        return TapeEntry.of(new ToolResult(answer, call.id()));
    }

    @Override
    public TapeStep refusal(String reason) {
        return new ToolResult(reason, call.id());
    }
}
