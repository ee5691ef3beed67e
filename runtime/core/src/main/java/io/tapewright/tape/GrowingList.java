package io.tapewright.tape;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that a longer list is made from in amortised constant time: the two share their elements.
 *
 * <p>All lists of a family share one array. The longest of them may write the next slot; whoever comes second, because another
 * list grew there already, copies. A slot is written once, so that lists can be handed to other threads freely.
 *
 * @param <E> the elements
 */
public final class GrowingList<E> extends AbstractList<E> implements RandomAccess {
    private static final int FIRST_CAPACITY = 8;

    private final Buffer<E> buffer;
    private final int size;

    private GrowingList(Buffer<E> buffer, int size) {
        this.buffer = buffer;
        this.size = size;
    }

    /** A list without elements. */
    public static <E> GrowingList<E> empty() {
        return new GrowingList<>(new Buffer<>(FIRST_CAPACITY), 0);
    }

    /** A list of the given elements. */
    public static <E> GrowingList<E> of(List<? extends E> elements) {
        return GrowingList.<E>empty().plusAll(elements);
    }

    /** This list and one more element. */
    public GrowingList<E> plus(E element) {
        Buffer<E> target = buffer.claim(size) ? buffer : buffer.copy(size);
        target.elements[size] = element;
        return new GrowingList<>(target, size + 1);
    }

    /** This list and some elements more. */
    public GrowingList<E> plusAll(List<? extends E> more) {
        GrowingList<E> all = this;
        for (int i = 0; i < more.size(); i++) {
            all = all.plus(more.get(i));
        }
        return all;
    }

    /** The first elements of this list. */
    public GrowingList<E> prefix(int length) {
        if (length < 0 || length > size) {
            throw new IndexOutOfBoundsException("a prefix of " + length + " of " + size);
        }
        return new GrowingList<>(buffer, length);
    }

    /** The value of a fold over all elements; only those are added that no shorter list of the family has added before. */
    public <T> T fold(Fold<? super E, T> fold) {
        Memo<T> known = Memo.find(buffer.memos, fold, size);
        T value = known == null ? fold.start() : known.value();
        for (int i = known == null ? 0 : known.size(); i < size; i++) {
            value = fold.add(value, get(i));
        }
        if (known == null || known.size() < size) {
            buffer.memos = Memo.add(fold, size, value, buffer.memos);
        }
        return value;
    }

    @Override
    public E get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return buffer.get(index);
    }

    @Override
    public int size() {
        return size;
    }

    private static final class Buffer<E> {
        final @Nullable Object[] elements;
        private final AtomicInteger used;
        /** A race loses a memo, which costs time and nothing else. */
        volatile @Nullable Memo<?> memos;

        Buffer(int capacity) {
            this.elements = new Object[capacity];
            this.used = new AtomicInteger();
        }

        /** Takes the slot at an index, if it is the next one and free. */
        boolean claim(int index) {
            return index < elements.length && used.compareAndSet(index, index + 1);
        }

        /** A buffer with the first elements of this one, and the slot after them taken. */
        Buffer<E> copy(int size) {
            Buffer<E> copy = new Buffer<>(Math.max(FIRST_CAPACITY, size * 2));
            System.arraycopy(elements, 0, copy.elements, 0, size);
            copy.used.set(size + 1);
            copy.memos = Memo.upTo(size, memos);
            return copy;
        }

        @SuppressWarnings("unchecked") // only elements of this type are put in
        E get(int index) {
            return (E) elements[index];
        }
    }
}
