package io.tapewright.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the JSON pointer of a position by walking the text up to it. Only errors need paths, so that reading itself never
 * keeps track of one.
 */
final class JsonPath {
    private final Deque<Level> levels = new ArrayDeque<>();

    private static final class Level {
        final boolean array;
        final int start;
        int index;
        String name = "";
        boolean named;

        Level(boolean array, int start) {
            this.array = array;
            this.start = start;
        }
    }

    private JsonPath() {}

    /** The pointer (RFC 6901) of the innermost value that contains a position of a text that is well-formed up to there. */
    static String of(String text, int position) {
        JsonPath path = new JsonPath();
        path.walk(text, position);
        return path.pointer();
    }

    /**
     * Where an object or array stands.
     *
     * @param pointer its JSON pointer
     * @param start the position of its opening bracket
     */
    record Place(String pointer, int start) {}

    /** The place of the object or array that is closed at a position. */
    static Place ofClosed(String text, int position) {
        JsonPath path = new JsonPath();
        path.walk(text, position);
        Level closed = path.levels.pollLast();
        return new Place(path.pointer(), closed == null ? 0 : closed.start);
    }

    private void walk(String text, int position) {
        int at = 0;
        while (at < position) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = endOfString(text, at);
                if (end > position) {
                    break;
                }
                string(JsonReader.of(text.substring(at, end)).readString());
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

    private void string(String content) {
        Level level = levels.peekLast();
        if (level != null && !level.array && !level.named) {
            level.name = content;
        }
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Level> i = levels.iterator(); i.hasNext(); ) {
            Level level = i.next();
            if (level.array) {
                pointer.append('/').append(level.index);
            } else if (level.named) {
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
