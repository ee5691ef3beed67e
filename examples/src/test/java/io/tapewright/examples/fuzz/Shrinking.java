package io.tapewright.examples.fuzz;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a completion shorter while the same is wrong with it. */
final class Shrinking {
    private static final int MOST_READINGS = 5_000;

    private final Predicate<Completion> isWrong;
    private Completion shortest;
    private int readings;

    private Shrinking(Completion completion, Predicate<Completion> isWrong) {
        this.shortest = completion;
        this.isWrong = isWrong;
    }

    /**
     * A shorter completion, or the same one.
     *
     * @param isWrong whether the same is wrong with a completion
     */
    static Completion of(Completion completion, Predicate<Completion> isWrong) {
        Shrinking shrinking = new Shrinking(completion, isWrong);
        shrinking.removeCalls();
        for (int i = 0; i < shrinking.calls().size(); i++) {
            int index = i;
            shrinking.shrink(
                    shrinking.calls().get(i).function().arguments().text(),
                    text -> shrinking.withArguments(index, text));
        }
        shrinking
                .shortest
                .output()
                .content()
                .ifPresent(content -> shrinking.shrink(content, text -> shrinking.with(Optional.of(text))));
        return shrinking.shortest;
    }

    private List<ToolCall> calls() {
        return shortest.output().toolCalls();
    }

    private void removeCalls() {
        for (int i = calls().size() - 1; i >= 0; i--) {
            List<ToolCall> fewer = new ArrayList<>(calls());
            fewer.remove(i);
            take(with(fewer));
        }
    }

    /** Leaves out parts, first long ones. */
    private void shrink(String text, Function<String, Completion> of) {
        String left = text;
        for (int size = Math.max(1, text.length() / 2); size > 0; size /= 2) {
            for (int at = 0; at + size <= left.length(); ) {
                String less = left.substring(0, at) + left.substring(at + size);
                if (take(of.apply(less))) {
                    left = less;
                } else {
                    at += size;
                }
            }
        }
    }

    private boolean take(Completion shorter) {
        boolean taken = readings++ < MOST_READINGS && isWrong.test(shorter);
        shortest = taken ? shorter : shortest;
        return taken;
    }

    private Completion withArguments(int index, String text) {
        List<ToolCall> calls = new ArrayList<>(calls());
        ToolCall call = calls.get(index);
        calls.set(index, ToolCall.of(call.id(), call.function().name(), JsonValue.of(text)));
        return with(calls);
    }

    private Completion with(List<ToolCall> calls) {
        LlmOutput output = shortest.output();
        return shortest.with(new LlmOutput(output.content(), calls, output.finishReason()));
    }

    private Completion with(Optional<String> content) {
        LlmOutput output = shortest.output();
        return shortest.with(new LlmOutput(content, output.toolCalls(), output.finishReason()));
    }
}
