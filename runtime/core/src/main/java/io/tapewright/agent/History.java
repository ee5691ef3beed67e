package io.tapewright.agent;

import io.tapewright.llm.Message;
import io.tapewright.tape.Fold;
import io.tapewright.tape.GrowingList;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agent sees of a tape, as messages. The steps of one run of a node of the agent become the completion that the node
 * would make of them today, in the dialect of today, whatever they were recorded on.
 *
 * <p>Kept up from prompt to prompt: only what is new on the tape is turned into messages.
 */
final class History {
    private static final ShowsSteps USUAL = step -> Optional.empty();

    private final TapeAgent agent;
    private final MessageLayout layout;
    private final Fold<TapeEntry, Progress> fold;

    History(TapeAgent agent) {
        this.agent = agent;
        this.layout = new MessageLayout(agent, USUAL);
        this.fold = new Fold<>() {
            @Override
            public Progress start() {
                return new Progress(0, GrowingList.empty(), List.of());
            }

            @Override
            public Progress add(Progress progress, TapeEntry entry) {
                return progress.add(entry, layout);
            }
        };
    }

    /** The history of a view, with other messages before and after it. */
    List<Message> between(List<Message> before, TapeView view, List<Message> after) {
        Progress progress = view.fold(fold);
        return new ConcatenatedList<>(List.of(before, progress.messages, progress.openMessages(layout), after));
    }

    /** The messages of some entries, made for one prompt, with other messages before and after them. */
    List<Message> between(
            List<Message> before, List<TapeEntry> entries, Optional<ShowsSteps> shown, List<Message> after) {
        MessageLayout ownLayout = new MessageLayout(agent, shown.orElse(USUAL));
        Progress progress = fold.start();
        for (TapeEntry entry : entries) {
            progress = progress.add(entry, ownLayout);
        }
        return new ConcatenatedList<>(List.of(before, progress.messages, progress.openMessages(ownLayout), after));
    }

    /**
     * @param size how many entries were added
     * @param messages of the entries before the run of a node that may still go on
     * @param run the entries of that run; usually few, none if no run may
     */
    private record Progress(int size, GrowingList<Message> messages, List<TapeEntry> run) {

        Progress add(TapeEntry entry, MessageLayout layout) {
            if (!run.isEmpty() && layout.sameRun(run.get(0), entry)) {
                return new Progress(size + 1, messages, plus(run, entry));
            }
            GrowingList<Message> closed = messages.plusAll(openMessages(layout));
            return layout.mayGoOn(entry)
                    ? new Progress(size + 1, closed, List.of(entry))
                    : new Progress(size + 1, closed.plusAll(layout.messages(List.of(entry), size)), List.of());
        }

        /** The messages of the run that may still go on. */
        List<Message> openMessages(MessageLayout layout) {
            return run.isEmpty() ? List.of() : layout.messages(run, size - run.size());
        }

        private static List<TapeEntry> plus(List<TapeEntry> run, TapeEntry entry) {
            List<TapeEntry> longer = new ArrayList<>(run);
            longer.add(entry);
            return longer;
        }
    }
}
