package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.TapeStep;
import io.tapewright.tool.ToolSpec;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A node of an agent: makes one prompt of the tape, and steps of the answer. {@link StandardNode} is what annotations become;
 * anything else can be written by hand.
 *
 * <p>Implementations are thread-safe: one node serves many runs.
 */
public interface AgentNode {

    /** The name under which tapes know the node; unique within its agent. */
    String name();

    /** The role of the model that is asked, as the agent's builder knows it; empty if no model is ever asked. */
    default String llm() {
        return TapeAgent.DEFAULT_LLM;
    }

    /** What the model is asked; {@link Prompt#none()} if no model is to be asked. */
    default Prompt makePrompt(NodeContext context) {
        return Prompt.none();
    }

    /**
     * The same node, which tells models of other tools. A node that does not know of tools stays as it is.
     *
     * @param change the tools to tell of instead of those that it was made with
     */
    default AgentNode withTools(UnaryOperator<List<ToolSpec>> change) {
        return this;
    }

    /**
     * Makes steps of the model's answer. They are taken one at a time, while the answer comes.
     *
     * @param stream the answer; without any event if nothing was asked
     */
    Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream);

    /**
     * The answer from which this node makes the given steps: the inverse of {@link #generateSteps}.
     *
     * @param dialect how the answer is to be spoken
     * @param steps what one run of this node made, without what the runtime added
     * @param position where on the tape they stand
     * @throws io.tapewright.completion.UnsayableStepsException if there is no such answer
     */
    LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position);

    /**
     * The node that runs after a run of this one, where the order of the nodes does not decide. A run notes it on the tape; where a
     * tape was cut off before that, it is asked again, and noted then.
     *
     * @param steps what the run made
     */
    default Optional<String> nextNode(List<? extends TapeStep> steps) {
        return Optional.empty();
    }

    /** How this node's answers are spoken, where nobody chose otherwise. */
    default Dialect dialect() {
        return Dialect.TEXT;
    }

    /** Checks that the node's answers can be spoken in a dialect that somebody chose. */
    default void requireDialect(Dialect dialect) {
        if (dialect != dialect()) {
            throw new IllegalArgumentException(
                    "The node " + name() + " speaks " + dialect() + " only, not " + dialect + ".");
        }
    }
}
