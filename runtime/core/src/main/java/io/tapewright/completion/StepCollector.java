package io.tapewright.completion;

import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps of a completion; calls of tools that follow each other become one step. */
final class StepCollector {
    private final int position;
    private final List<TapeStep> steps = new ArrayList<>();
    private final List<ToolCall> calls = new ArrayList<>();
    private int callCount;
    private Optional<ToolCall> newCall = Optional.empty();
    private Optional<String> beside = Optional.empty();

    /**
     * @param position where on the tape the first step will stand
     */
    StepCollector(int position) {
        this.position = position;
    }

    void add(TapeStep step) {
        endCalls();
        steps.add(step);
    }

    /** A step that came as a call of a function; it counts among the calls that ids are made of. */
    void addCalled(TapeStep step) {
        add(step);
        callCount++;
    }

    void addCall(ToolCall call) {
        String id = call.id().isEmpty() ? ToolCallIds.of(callCount, position) : call.id();
        newCall = Optional.of(new ToolCall(id, call.function(), call.type()));
        newCall.ifPresent(calls::add);
        callCount++;
    }

    /** Text that belongs to the calls that come next, as no step is made of it. */
    void addTextBesideCalls(String text) {
        beside = Optional.of(text);
    }

    boolean isEmpty() {
        return steps.isEmpty() && calls.isEmpty();
    }

    /** Takes note of the call that was added last, once. Its id may have been made. */
    Optional<ToolCall> takeNewCall() {
        Optional<ToolCall> call = newCall;
        newCall = Optional.empty();
        return call;
    }

    /** Takes out the steps that nothing can be added to any more. */
    List<TapeStep> takeWhole() {
        List<TapeStep> whole = List.copyOf(steps);
        steps.clear();
        return whole;
    }

    List<TapeStep> toList() {
        endCalls();
        return List.copyOf(steps);
    }

    private void endCalls() {
        if (!calls.isEmpty()) {
            steps.add(new ToolCalls(calls, beside));
            calls.clear();
            beside = Optional.empty();
        }
    }
}
