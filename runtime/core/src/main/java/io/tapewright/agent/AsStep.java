package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ReasoningThought;
import io.tapewright.step.StepType;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes nodes that turn the last {@link ReasoningThought}, a paragraph in words, into a structured step. Their model sees that
 * paragraph and nothing else of the tape; so a large model may reason freely, and a small one may put it into form.
 */
public final class AsStep implements MakesPrompt {
    private final String node;
    private final StepUnion union;

    private AsStep(String node, StepUnion union) {
        this.node = node;
        this.union = union;
    }

    /**
     * Starts a node.
     *
     * @param name the name under which tapes know it
     * @param type what becomes of the reasoning
     */
    public static StandardNode.Builder node(String name, StepType<?> type) {
        StepUnion union = StepUnion.of(type);
        return StandardNode.builder(name, union).dialect(Dialect.JSON).makesPrompt(new AsStep(name, union));
    }

    /**
     * {@inheritDoc} After a failure the model is shown what was wrong.
     *
     * @throws FlowException if there is no reasoning
     */
    @Override
    public Prompt makePrompt(NodeContext context) {
        List<TapeEntry> entries = context.view().entries();
        int position = lastReasoning(entries);
        if (position < 0) {
            throw new FlowException("The node " + node + " of the agent "
                    + context.agent().fullName()
                    + " has no reasoning to turn into a step. Let a node run before it that"
                    + " emits a ReasoningThought.");
        }
        ReasoningThought thought = (ReasoningThought) entries.get(position).step();
        return prompt(thought, failure(entries.subList(position, entries.size())), dialect(context));
    }

    private static int lastReasoning(List<TapeEntry> entries) {
        int position = entries.size() - 1;
        while (position >= 0 && !(entries.get(position).step() instanceof ReasoningThought)) {
            position--;
        }
        return position;
    }

    private static Optional<LlmOutputParsingFailure> failure(List<TapeEntry> entries) {
        return entries.stream()
                .map(TapeEntry::step)
                .filter(LlmOutputParsingFailure.class::isInstance)
                .map(LlmOutputParsingFailure.class::cast)
                .reduce((earlier, later) -> later);
    }

    private Dialect dialect(NodeContext context) {
        TapeAgent agent = context.agent();
        return agent.findNode(node).map(agent::dialectOf).orElse(Dialect.JSON);
    }

    private Prompt prompt(ReasoningThought thought, Optional<LlmOutputParsingFailure> failure, Dialect dialect) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.user("Say this paragraph as JSON:\n\n" + thought.reasoning()));
        if (dialect == Dialect.JSON) {
            messages.add(Message.user("This is the schema of the JSON:\n\n" + union.schema()
                    + "\n\nAnswer with the JSON and nothing else; the schema itself is no answer."));
        }
        failure.ifPresent(failed -> {
            messages.add(Message.assistant(failed.llmOutput()));
            messages.add(Message.user("That could not be read. " + failed.error()));
        });
        Prompt prompt = Prompt.of(messages, dialect == Dialect.TOOLS ? union.functions() : List.of());
        return dialect == Dialect.STRUCTURED ? prompt.withOutputSchema(union.outputSchema()) : prompt;
    }
}
