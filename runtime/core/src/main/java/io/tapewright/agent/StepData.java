package io.tapewright.agent;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.List;

/** Whether two steps say the same: by their data as JSON, without the ids of tool calls, arguments as JSON however they came. */
final class StepData {
    private static final String NO_ID = "";

    private final StepTypes types;

    StepData(StepTypes types) {
        this.types = types;
    }

    boolean same(TapeStep left, TapeStep right) {
        return left.getClass() == right.getClass() && canonical(left).equals(canonical(right));
    }

    /** A step's data in the form in which it is compared. */
    JsonValue canonical(TapeStep step) {
        return types.write(step instanceof ToolCalls calls ? withoutIds(calls) : step);
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
