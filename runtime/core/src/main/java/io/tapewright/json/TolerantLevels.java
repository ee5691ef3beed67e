package io.tapewright.json;

import io.tapewright.json.JsonPath.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** The objects, arrays and embedded texts that are open, and where in them an error is. */
final class TolerantLevels {
    private final JsonScanner scanner;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Level left = new Level(false, 0);

    /** A position that can be gone back to. */
    record Mark(String text, int position, int depth) {}

    TolerantLevels(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /** Finds out what is open where the scanner is. */
    void start() {
        levels.clear();
        levels.addAll(scanner.path(scanner.position()).levels());
        levels.forEach(level -> level.known = level.name.isEmpty() ? 0 : 1);
    }

    // ---- entering and leaving

    /** Enters an object or array that begins here. */
    void enter(boolean array) {
        refuseDepth(scanner.position());
        levels.addLast(new Level(array, scanner.position()));
    }

    /** Enters, as an array, the value that stands for its only element. */
    void enterSingle() {
        levels.addLast(single(scanner.position()));
    }

    /**
     * Goes on in the text of a string that was just passed.
     *
     * @param start where the string begins
     */
    void enterEmbedded(String inner, int start) {
        refuseDepth(start);
        Level embedding = single(start);
        embedding.outer = scanner.text();
        embedding.outerPosition = scanner.position();
        levels.addLast(embedding);
        scanner.goOnIn(inner, 0);
    }

    private static Level single(int start) {
        Level level = new Level(true, start);
        level.single = true;
        return level;
    }

    private void refuseDepth(int position) {
        if (levels.size() >= JsonReader.MAX_DEPTH) {
            throw error(position, "nested more than " + JsonReader.MAX_DEPTH + " deep");
        }
    }

    /** Leaves the innermost object or array, and the embedded text that it was. */
    void leave() {
        left = levels.removeLast();
        Level outer = levels.peekLast();
        while (outer != null && outer.outer != null) {
            levels.removeLast();
            scanner.goOnIn(outer.outer, outer.outerPosition);
            left = outer;
            outer = levels.peekLast();
        }
    }

    /** What was left last. */
    Level left() {
        return left;
    }

    // ---- going back

    Mark mark() {
        return new Mark(scanner.text(), scanner.position(), levels.size());
    }

    void reset(Mark mark) {
        while (levels.size() > mark.depth) {
            levels.removeLast();
        }
        scanner.goOnIn(mark.text, mark.position);
    }

    // ---- what is open

    boolean isAtRoot() {
        return levels.isEmpty();
    }

    int depth() {
        return levels.size();
    }

    Level innermost() {
        return levels.getLast();
    }

    /** Whether the innermost level begins with a round bracket. */
    boolean isInRound() {
        return scanner.text().charAt(innermost().start) == '(';
    }

    /** Whether an array, or an object, is open around the innermost level. */
    boolean isAround(boolean array) {
        var outwards = levels.descendingIterator();
        outwards.next();
        while (outwards.hasNext()) {
            Level level = outwards.next();
            if (level.array == array && !level.single) {
                return true;
            }
        }
        return false;
    }

    /** Where the value stands that comes next. */
    TolerantPlace place() {
        Level level = levels.peekLast();
        if (level == null) {
            return TolerantPlace.ROOT;
        }
        return level.single ? placeAround(level) : placeIn(level);
    }

    /** A single value in place of a list stands where the list would. */
    private TolerantPlace placeAround(Level single) {
        if (single.outer != null) {
            return TolerantPlace.ROOT;
        }
        TolerantPlace place = TolerantPlace.ROOT;
        for (Level level : levels) {
            if (!level.single) {
                place = placeIn(level);
            } else if (level.outer != null) {
                place = TolerantPlace.ROOT;
            }
        }
        return place;
    }

    private static TolerantPlace placeIn(Level level) {
        return level.array ? TolerantPlace.ELEMENT : TolerantPlace.MEMBER;
    }

    // ---- where something is

    /** The JSON pointer of the innermost value that is open. */
    String path() {
        return JsonPath.pointer(levels);
    }

    /** The position in the whole text: all of an embedded text stands at the end of its string. */
    int originOf(int position) {
        for (Level level : levels) {
            if (level.outer != null) {
                return level.outerPosition;
            }
        }
        return position;
    }

    JsonReadException error(int position, String problem) {
        return JsonReadException.at(scanner.text(), position, path(), problem);
    }
}
