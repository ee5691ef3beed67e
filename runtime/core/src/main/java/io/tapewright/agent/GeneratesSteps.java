package io.tapewright.agent;

import io.tapewright.llm.LlmStream;
import java.util.Iterator;

/**
 * For a node's class: makes steps of the model's answer while it comes. The transition that the node declares follows them,
 * unless they have one.
 */
public interface GeneratesSteps extends MakesCompletion {

    /**
     * The steps, made one at a time.
     *
     * @param stream the answer; without any event if nothing was asked
     */
    Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream);
}
