package io.tapewright.agent;

import io.tapewright.llm.Llm;
import io.tapewright.llm.Message;
import io.tapewright.step.Observation;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps prompts within what their model can read: where one is too long, older observations are shown in their shorter form. Without
 * a model, and with one whose context nobody knows, prompts are as long as they are.
 */
final class TokenBudget {
    /** Room for the answer. */
    private static final int RESERVE = 500;
    /** How many of the last observations are shown in full, at first and where that was not enough. */
    private static final int[] FULL = {2, 1};

    private final @Nullable Llm llm;
    private final StepTypes types;

    /**
     * @param llm the model; null if there is none
     */
    TokenBudget(@Nullable Llm llm, StepTypes types) {
        this.llm = llm;
        this.types = types;
    }

    /** Whether a prompt can be as long. */
    boolean holds(List<Message> messages) {
        return llm == null
                || llm.contextSize().isEmpty()
                || llm.countTokens(messages) <= llm.contextSize().getAsInt() - RESERVE;
    }

    /**
     * The messages of a prompt that is too long where it shows everything. They may still be too many, where no more can be done.
     *
     * @param shown the entries that it shows
     * @param layout makes messages of entries
     */
    List<Message> fit(List<TapeEntry> shown, Function<List<TapeEntry>, List<Message>> layout) {
        List<Message> fitting = List.of();
        for (int full : FULL) {
            fitting = layout.apply(withShortObservations(shown, full));
            if (holds(fitting)) {
                return fitting;
            }
        }
        return fitting;
    }

    private List<TapeEntry> withShortObservations(List<TapeEntry> entries, int full) {
        long left = entries.stream().filter(TokenBudget::isObservation).count() - full;
        List<TapeEntry> shorter = new ArrayList<>(entries.size());
        for (TapeEntry entry : entries) {
            boolean isOld = isObservation(entry) && left-- > 0;
            shorter.add(isOld ? shortened(entry) : entry);
        }
        return shorter;
    }

    private static boolean isObservation(TapeEntry entry) {
        return entry.step() instanceof Observation;
    }

    private TapeEntry shortened(TapeEntry entry) {
        TapeStep step = types.of(entry.step()).shortened(entry.step());
        return step.equals(entry.step()) ? entry : TapeEntry.of(step, entry.metadata());
    }
}
