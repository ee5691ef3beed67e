package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.Optional;

/**
 * For a node's class: says how steps look in its prompts, such as an observation in a shorter form.
 *
 * <p>The history is then made anew for each prompt, which costs more on long tapes than one that only grows.
 */
@FunctionalInterface
public interface ShowsSteps {

    /** The text of a step in prompts; empty for the usual one. Calls of tools always look as they are. */
    Optional<String> show(TapeStep step);
}
