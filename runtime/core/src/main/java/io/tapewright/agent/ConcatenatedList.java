package io.tapewright.agent;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Several lists one after the other, without copying: a long history is shared by all prompts that end with it. */
final class ConcatenatedList<E> extends AbstractList<E> implements RandomAccess {
    private final List<List<E>> parts;
    private final int size;

    ConcatenatedList(List<List<E>> parts) {
        this.parts = List.copyOf(parts);
        this.size = sizeOf(this.parts);
    }

    private static <E> int sizeOf(List<List<E>> parts) {
        int size = 0;
        for (List<E> part : parts) {
            size += part.size();
        }
        return size;
    }

    @Override
    public E get(int index) {
        int rest = index;
        for (List<E> part : parts) {
            if (rest >= 0 && rest < part.size()) {
                return part.get(rest);
            }
            rest -= part.size();
        }
        throw new IndexOutOfBoundsException("index " + index + " of " + size);
    }

    @Override
    public int size() {
        return size;
    }
}
