package io.tapewright.agent;

import io.tapewright.llm.Prompt;

/** For a node's class: makes the whole prompt itself. The texts of its {@code @Node} are not sent then. */
@FunctionalInterface
public interface MakesPrompt {

    /** What the model is asked; {@link Prompt#none()} if no model is to be asked. */
    Prompt makePrompt(NodeContext context);
}
