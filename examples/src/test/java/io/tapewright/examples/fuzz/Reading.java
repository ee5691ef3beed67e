package io.tapewright.examples.fuzz;

import io.tapewright.completion.CompletionEvent;
import io.tapewright.completion.CompletionReader;
import io.tapewright.completion.ReadingMode;
import io.tapewright.completion.StepReading;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.json.JsonRepair;
import io.tapewright.llm.LlmEvent;
import io.tapewright.step.TapeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * What was read in a completion.
 *
 * @param found the steps, as far as they were told, with what was repaired for them
 * @param failure why it can't be read
 */
record Reading(List<StepReading> found, Optional<UnreadableCompletionException> failure) {
    private static final int LONGEST_PIECE = 9;
    /** About how often what is seen of a step under way is looked at: to show it takes as long as it is long. */
    private static final int LOOKS = 16;

    /** The whole at once. */
    static Reading ofWhole(Completion completion, ReadingMode mode) {
        try {
            return new Reading(
                    completion.union().readSteps(completion.dialect(), completion.output(), 0, mode), Optional.empty());
        } catch (UnreadableCompletionException unreadable) {
            return new Reading(List.of(), Optional.of(unreadable));
        }
    }

    /** The same in pieces of random size. */
    static Reading inPieces(Completion completion, ReadingMode mode, Random random) {
        CompletionReader reader = completion.union().reader(completion.dialect(), 0, mode);
        List<CompletionEvent> events = new ArrayList<>();
        List<LlmEvent> pieces = completion.pieces(random, LONGEST_PIECE);
        for (LlmEvent piece : pieces) {
            reader.read(piece, event -> {
                events.add(event);
                if (event instanceof CompletionEvent.Grown grown && random.nextInt(pieces.size()) < LOOKS) {
                    Objects.requireNonNull(grown.soFar().get());
                }
            });
        }
        reader.end(completion.output(), events::add);
        return of(events);
    }

    private static Reading of(List<CompletionEvent> events) {
        List<StepReading> found = new ArrayList<>();
        Optional<UnreadableCompletionException> failure = Optional.empty();
        for (CompletionEvent event : events) {
            if (event instanceof CompletionEvent.Finished finished) {
                found.add(new StepReading(finished.step(), finished.repairs()));
            } else if (event instanceof CompletionEvent.Failed failed) {
                failure = Optional.of(failed.failure());
            }
        }
        return new Reading(found, failure);
    }

    /** The steps alone. */
    List<TapeStep> steps() {
        return found.stream().map(StepReading::step).toList();
    }

    /**
     * Whether the same was repaired as where the completion came in pieces. What stands behind the last step, or behind the arguments of
     * a call, is known too late there: the step has been told.
     */
    boolean hasRepairsOf(Reading pieces) {
        for (int i = 0; i < found.size(); i++) {
            List<JsonRepair> whole = found.get(i).repairs();
            List<JsonRepair> told = pieces.found.get(i).repairs();
            boolean isBeginning =
                    told.size() <= whole.size() && whole.subList(0, told.size()).equals(told);
            if (!isBeginning || i < found.size() - 1 && !standBehind(whole.subList(told.size(), whole.size()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean standBehind(List<JsonRepair> repairs) {
        return repairs.stream()
                .allMatch(repair ->
                        repair.kind() == JsonRepair.Kind.PROSE || repair.kind() == JsonRepair.Kind.EXTRA_COMMA);
    }
}
