package io.tapewright.agent;

import io.tapewright.tape.TapeEntry;
import java.util.List;

/**
 * For a node's class: chooses what of the tape goes into its prompts.
 *
 * <p>The history is then made anew for each prompt, which costs more on long tapes than one that only grows.
 */
@FunctionalInterface
public interface ChoosesHistory {

    /**
     * The entries to show. Providers refuse results of tools without the calls, and calls without their results.
     *
     * @param entries what the agent sees of the tape
     */
    List<TapeEntry> chooseHistory(List<TapeEntry> entries);
}
