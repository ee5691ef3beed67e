package io.tapewright.agent;

import io.tapewright.step.Call;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeView;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node that calls a subagent and passes on to it what other subagents gave back before. Immutable.
 */
public final class CallSubagent implements UnpromptedNode {
    private final String name;
    private final String subagent;
    private final String content;
    private final List<Function<TapeView, TapeStep>> inputs;
    private final Optional<String> next;

    private CallSubagent(
            String name,
            String subagent,
            String content,
            List<Function<TapeView, TapeStep>> inputs,
            Optional<String> next) {
        this.name = name;
        this.subagent = subagent;
        this.content = content;
        this.inputs = inputs;
        this.next = next;
    }

    /**
     * A node that calls a subagent without telling it anything.
     *
     * @param name the name under which tapes know the node
     * @param subagent the name of the subagent
     */
    public static CallSubagent of(String name, String subagent) {
        return new CallSubagent(name, subagent, "", List.of(), Optional.empty());
    }

    /** With what the subagent is told. */
    public CallSubagent content(String told) {
        return new CallSubagent(name, subagent, told, inputs, next);
    }

    /** With the output of another subagent, which is copied after the call. */
    public CallSubagent input(String from) {
        return input(view -> view.output(from));
    }

    /** With the output of the subagent that was the first, the second, … to give one; negative numbers count from the last. */
    public CallSubagent input(int number) {
        return input(view -> view.output(number));
    }

    private CallSubagent input(Function<TapeView, TapeStep> input) {
        List<Function<TapeView, TapeStep>> more = new ArrayList<>(inputs);
        more.add(input);
        return new CallSubagent(name, subagent, content, List.copyOf(more), next);
    }

    /** With the node that runs once the subagent has responded; without one, the node that follows. */
    public CallSubagent next(String node) {
        return new CallSubagent(name, subagent, content, inputs, Optional.of(node));
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * {@inheritDoc} The transition stands before the call: after it, it would be in the view of whoever is called.
     *
     * @throws FlowException if a subagent has given nothing back that is to be passed on
     */
    @Override
    public List<TapeStep> giveSteps(NodeContext context) {
        List<TapeStep> steps = new ArrayList<>();
        if (context.agent().nodes().size() > 1) {
            next.map(SetNextNode::new).ifPresent(steps::add);
        }
        steps.add(new Call(subagent, content));
        inputs.forEach(input -> steps.add(output(input, context)));
        return steps;
    }

    private TapeStep output(Function<TapeView, TapeStep> input, NodeContext context) {
        try {
            return input.apply(context.view());
        } catch (NoSuchElementException missing) {
            throw new FlowException("The node " + name + " of the agent "
                    + context.agent().fullName() + " passes on to " + subagent + " what is not there: "
                    + missing.getMessage() + ". A subagent gives back what its respond copies.");
        }
    }
}
