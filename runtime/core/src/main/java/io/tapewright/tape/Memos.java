package io.tapewright.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of folds that were computed for lists of one family. Immutable; the oldest are forgotten. */
final class Memos {
    static final Memos NONE = new Memos(List.of());
    private static final int MOST = 8;

    private final List<Memo<?>> memos;

    private Memos(List<Memo<?>> memos) {
        this.memos = memos;
    }

    record Memo<T>(Fold<?, T> fold, int size, T value) {}

    /** The value for the longest list that is no longer than the given size. */
    @SuppressWarnings("unchecked") // a fold's memo has the type of its values
    <T> @Nullable Memo<T> find(Fold<?, T> fold, int size) {
        for (Memo<?> memo : memos) {
            if (memo.fold == fold && memo.size <= size) {
                return (Memo<T>) memo;
            }
        }
        return null;
    }

    <T> Memos with(Fold<?, T> fold, int size, T value) {
        List<Memo<?>> next = new ArrayList<>(MOST);
        next.add(new Memo<>(fold, size, value));
        for (Memo<?> memo : memos) {
            if (memo.fold != fold && next.size() < MOST) {
                next.add(memo);
            }
        }
        return new Memos(next);
    }

    Memos upTo(int size) {
        return new Memos(memos.stream().filter(memo -> memo.size <= size).toList());
    }
}
