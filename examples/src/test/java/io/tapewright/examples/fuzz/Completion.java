package io.tapewright.examples.fuzz;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A completion that a model might send to a node.
 *
 * @param name what the union is called
 * @param union what the node expects
 * @param dialect how the completion is spoken
 * @param output the completion
 */
record Completion(String name, StepUnion union, Dialect dialect, LlmOutput output) {

    /** The same with other texts: that of the answer, and the names and the arguments of its calls. */
    Completion change(UnaryOperator<String> change) {
        List<ToolCall> calls = new ArrayList<>();
        for (ToolCall call : output.toolCalls()) {
            String arguments = change.apply(call.function().arguments().text());
            calls.add(ToolCall.of(call.id(), call.function().name(), JsonValue.of(arguments)));
        }
        return with(new LlmOutput(output.content().map(change), calls, output.finishReason()));
    }

    Completion with(LlmOutput other) {
        return new Completion(name, union, dialect, other);
    }

    /** All its texts. */
    int length() {
        return output.content().map(String::length).orElse(0)
                + output.toolCalls().stream()
                        .mapToInt(call -> call.function().arguments().text().length())
                        .sum();
    }

    /**
     * What a service that streams sends before the whole.
     *
     * @param longest the most characters of a piece
     */
    List<LlmEvent> pieces(Random random, int longest) {
        List<LlmEvent> events = new ArrayList<>();
        cut(output.content().orElse(""), random, longest).forEach(piece -> events.add(new LlmEvent.Chunk(piece)));
        for (int i = 0; i < output.toolCalls().size(); i++) {
            int index = i;
            ToolCall call = output.toolCalls().get(i);
            cut(call.function().arguments().text(), random, longest)
                    .forEach(piece -> events.add(new LlmEvent.CallChunk(
                            index, call.id(), call.function().name(), piece)));
        }
        return events;
    }

    private static List<String> cut(String text, Random random, int longest) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(longest));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
