package io.tapewright.completion;

import java.util.Arrays;

/** The characters of a completion while they come. */
final class GrowingText {
    private char[] chars = new char[1024];
    private int length;

    /** Adds characters; whether one of them is a bracket that closes something. */
    boolean append(String chunk) {
        int size = chunk.length();
        if (size > chars.length - length) {
            chars = Arrays.copyOf(chars, Math.max(length + size, chars.length * 2));
        }
        boolean closes = false;
        for (int i = 0; i < size; i++) {
            char c = chunk.charAt(i);
            chars[length + i] = c;
            closes |= c == '}' || c == ']';
        }
        length += size;
        return closes;
    }

    int length() {
        return length;
    }

    char charAt(int position) {
        return chars[position];
    }

    String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Where the next quote or backslash is; the length if there is none. */
    int endOfPlain(int from) {
        int at = from;
        while (at < length && chars[at] != '"' && chars[at] != '\\') {
            at++;
        }
        return at;
    }
}
