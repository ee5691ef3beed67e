package io.tapewright.tape;

import org.jspecify.annotations.Nullable;

/**
 * The value of a fold that was computed for a list of a family, and behind it those of other folds, of which the oldest are forgotten.
 * Immutable.
 *
 * @param <T> the value
 */
final class Memo<T> {
    private static final int MOST = 8;

    private final Fold<?, T> fold;
    private final int size;
    private final T value;
    private final @Nullable Memo<?> older;

    private Memo(Fold<?, T> fold, int size, T value, @Nullable Memo<?> older) {
        this.fold = fold;
        this.size = size;
        this.value = value;
        this.older = older;
    }

    /** How long the list was. */
    int size() {
        return size;
    }

    T value() {
        return value;
    }

    /** The value of a fold for a list that is no longer than the given size; null if none is known. */
    @SuppressWarnings("unchecked") // a fold's memo has the type of its values
    static <T> @Nullable Memo<T> find(@Nullable Memo<?> memos, Fold<?, T> fold, int size) {
        for (Memo<?> memo = memos; memo != null; memo = memo.older) {
            if (memo.fold == fold && memo.size <= size) {
                return (Memo<T>) memo;
            }
        }
        return null;
    }

    /** A value that was computed now; what is known of the same fold is forgotten. */
    static <T> Memo<T> add(Fold<?, T> fold, int size, T value, @Nullable Memo<?> memos) {
        return new Memo<>(fold, size, value, others(memos, fold, MOST - 1));
    }

    private static @Nullable Memo<?> others(@Nullable Memo<?> memos, Fold<?, ?> fold, int most) {
        if (memos == null || most == 0) {
            return null;
        }
        return memos.fold == fold ? memos.older : memos.before(others(memos.older, fold, most - 1));
    }

    /** Those of lists that are no longer than the given size. */
    static @Nullable Memo<?> upTo(int size, @Nullable Memo<?> memos) {
        if (memos == null) {
            return null;
        }
        Memo<?> older = upTo(size, memos.older);
        return memos.size <= size ? memos.before(older) : older;
    }

    private Memo<T> before(@Nullable Memo<?> others) {
        return others == older ? this : new Memo<>(fold, size, value, others);
    }
}
