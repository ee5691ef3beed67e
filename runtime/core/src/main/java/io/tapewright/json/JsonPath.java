package io.tapewright.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The objects and arrays that are open at a position of a text. Found by walking the text up to there: only errors and repairs need
 * it, so that reading itself never keeps track.
 */
final class JsonPath {
    private final Deque<Level> levels = new ArrayDeque<>();

    /** An open object or array. */
    static final class Level {
        final boolean array;
        final int start;
        int index;
        String name = "";
        boolean named;
        /** Whether this is no array in the text, but one value that stands for an array. */
        boolean single;
        /** How many properties were asked for, and how many were not. */
        int known;

        int unknown;
        /** The text in which reading goes on after this object or array; null if that is the same. */
        @Nullable
        String outer;

        int outerPosition;

        Level(boolean array, int start) {
            this.array = array;
            this.start = start;
        }
    }

    private JsonPath() {}

    /** What is open at a position of a text that is well-formed from another one up to there. */
    static JsonPath at(String text, int from, int position) {
        JsonPath path = new JsonPath();
        path.walk(text, from, position);
        return path;
    }

    /** Objects and arrays, the outermost first. */
    Deque<Level> levels() {
        return levels;
    }

    /**
     * Where an object or array stands.
     *
     * @param pointer its JSON pointer
     * @param start the position of its opening bracket
     */
    record Place(String pointer, int start) {}

    /** The place of the innermost object or array, which is left. */
    Place innermost() {
        Level closed = levels.pollLast();
        return new Place(pointer(), closed == null ? 0 : closed.start);
    }

    private void walk(String text, int from, int position) {
        int at = from;
        while (at < position) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = endOfString(text, at);
                if (end > position) {
                    break;
                }
                string(text, at, end);
                at = end;
            } else {
                punctuation(c, at);
                at++;
            }
        }
    }

    private void punctuation(char c, int at) {
        switch (c) {
            case '{' -> levels.addLast(new Level(false, at));
            case '[' -> levels.addLast(new Level(true, at));
            case '}', ']' -> levels.pollLast();
            case ',' -> nextMember();
            case ':' -> colon();
            default -> {}
        }
    }

    private void nextMember() {
        Level level = levels.peekLast();
        if (level != null) {
            level.index++;
            level.named = false;
        }
    }

    private void colon() {
        Level level = levels.peekLast();
        if (level != null) {
            level.named = true;
        }
    }

    private void string(String text, int from, int to) {
        Level level = levels.peekLast();
        if (level != null && !level.array && !level.named) {
            level.name = JsonReader.of(text.substring(from, to)).readString();
        }
    }

    /** The JSON pointer of the innermost value that is open. */
    String pointer() {
        return pointer(levels);
    }

    /** The JSON pointer that leads through some levels. */
    static String pointer(Iterable<Level> levels) {
        StringBuilder pointer = new StringBuilder();
        for (Level level : levels) {
            if (level.array && !level.single) {
                pointer.append('/').append(level.index);
            } else if (level.named && !level.array) {
                pointer.append('/').append(level.name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length()) + 1;
    }
}
