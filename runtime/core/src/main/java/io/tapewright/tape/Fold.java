package io.tapewright.tape;

/**
 * A value that is computed from entries one at a time. A tape or view remembers it, so that a longer one only has to add what is
 * new.
 *
 * <p>Remembered by identity: keep one instance for one purpose. A fold depends on nothing but the entries.
 *
 * @param <E> what is folded
 * @param <T> the value; immutable, as several tapes share it
 */
public interface Fold<E, T> {
    /** The value for no entries. */
    T start();

    /** The value after one more entry. */
    T add(T value, E entry);
}
