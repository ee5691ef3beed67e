package io.tapewright.completion;

import io.tapewright.json.JsonRepair;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Collects the steps of a completion; calls of tools that follow each other become one step. */
final class StepCollector {
    private final int position;
    private final List<StepReading> steps = new ArrayList<>(2);
    private final List<ToolCall> calls = new ArrayList<>(2);
    private final List<JsonRepair> repairsOfCalls = new ArrayList<>(0);
    /** Of what is added next. */
    private List<JsonRepair> repairsBefore = List.of();

    private int callCount;
    private Optional<ToolCall> newCall = Optional.empty();
    private Optional<String> beside = Optional.empty();

    /**
     * @param position where on the tape the first step will stand
     */
    StepCollector(int position) {
        this.position = position;
    }

    void add(TapeStep step, List<JsonRepair> repairs) {
        endCalls();
        steps.add(new StepReading(step, withThoseBefore(repairs)));
    }

    /** A step that came as a call of a function; it counts among the calls that ids are made of. */
    void addCalled(TapeStep step, List<JsonRepair> repairs) {
        add(step, repairs);
        callCount++;
    }

    void addCall(ToolCall call, List<JsonRepair> repairs) {
        repairsOfCalls.addAll(withThoseBefore(repairs));
        ToolCall known = call.id().isEmpty() ? withId(call) : call;
        newCall = Optional.of(known);
        calls.add(known);
        callCount++;
    }

    private ToolCall withId(ToolCall call) {
        return new ToolCall(ToolCallIds.of(callCount, position), call.function(), call.type());
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
    List<StepReading> takeWhole() {
        List<StepReading> whole = List.copyOf(steps);
        steps.clear();
        return whole;
    }

    /** What was repaired before the step or call that is added next. */
    void addRepairsBefore(List<JsonRepair> repairs) {
        repairsBefore = List.copyOf(repairs);
    }

    private List<JsonRepair> withThoseBefore(List<JsonRepair> repairs) {
        if (repairsBefore.isEmpty()) {
            return repairs;
        }
        List<JsonRepair> all = new ArrayList<>(repairsBefore);
        all.addAll(repairs);
        repairsBefore = List.of();
        return all;
    }

    /** What was repaired after the last step. */
    void addRepairs(List<JsonRepair> repairs) {
        endCalls();
        if (!repairs.isEmpty() && !steps.isEmpty()) {
            StepReading last = steps.remove(steps.size() - 1);
            List<JsonRepair> all = new ArrayList<>(last.repairs());
            all.addAll(repairs);
            steps.add(new StepReading(last.step(), all));
        }
    }

    List<StepReading> toList() {
        endCalls();
        return Collections.unmodifiableList(steps);
    }

    private void endCalls() {
        if (!calls.isEmpty()) {
            steps.add(new StepReading(new ToolCalls(calls, beside), repairsOfCalls));
            calls.clear();
            repairsOfCalls.clear();
            beside = Optional.empty();
        }
    }
}
