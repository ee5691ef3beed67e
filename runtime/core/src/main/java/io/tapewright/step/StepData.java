package io.tapewright.step;

import io.tapewright.json.JsonReadException;
import java.util.List;

/** Steps in the form in which they are compared; see {@link StepTypes#sameData}. */
final class StepData {
    private static final String NO_ID = "";

    private StepData() {}

    /** A step whose JSON shows nothing that does not count. */
    static TapeStep comparable(TapeStep step) {
        return step instanceof ToolCalls calls ? withoutIds(calls) : step;
    }

    private static ToolCalls withoutIds(ToolCalls calls) {
        List<ToolCall> plain = calls.toolCalls().stream()
                .map(call -> new ToolCall(NO_ID, withObject(call.function()), call.type()))
                .toList();
        return new ToolCalls(plain, calls.content());
    }

    private static FunctionCall withObject(FunctionCall function) {
        try {
            return new FunctionCall(function.name(), function.argumentsObject());
        } catch (JsonReadException notJson) {
            return function; // then the text itself is what is compared
        }
    }
}
