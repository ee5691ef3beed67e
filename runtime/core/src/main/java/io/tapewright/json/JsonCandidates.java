package io.tapewright.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects and arrays of a text that may have words around them, and the shape that one of them fits best.
 *
 * <p>Not thread-safe; used with the reader that it looks at.
 */
public final class JsonCandidates {
    /** How many objects inside of each other may each be tried as several shapes: the work grows with each by the number of shapes. */
    private static final int MOST_GUESSES = 3;

    private final JsonReader in;
    private final JsonReading reading;
    /** How many objects are being tried as several shapes. */
    private int guesses;

    JsonCandidates(JsonReader in, JsonReading reading) {
        this.in = in;
        this.reading = reading;
    }

    // ---- among words

    /** Passes the line that opens a fence, if one comes first: what follows is read as it would be without. */
    public void passFence() {
        in.peek();
        int start = in.position();
        int after = Fences.afterOpening(reading.strict.text(), start);
        if (after > start && in.isTolerant() && reading.isStrict()) {
            reading.repairs.add(new JsonRepair(JsonRepair.Kind.PROSE, start));
            reading.strict.reset(after);
        }
    }

    /** Notes what is left where nothing opens any more, but for the end of a fence. */
    public void passRest() {
        if (!in.atEnd()) {
            reading.tolerant().noteRest();
        }
    }

    /** Whether a further object or array begins at or after this position. The reader is there then, and has passed words before it. */
    public boolean next() {
        boolean isThere = !in.atEnd() && (isAtOpening() || reading.tolerant().nextOpening());
        if (isThere) {
            reading.startAgain(); // what stands among words may be clean
        }
        return isThere;
    }

    private boolean isAtOpening() {
        char next = in.peek();
        boolean isObject = next == '{' && !Unescaped.isNeededAt(reading.strict.text(), in.position());
        return isObject || next == '[';
    }

    /** Passes a bracket that begins nothing that was expected. */
    public void passBracket() {
        reading.tolerant().advance();
    }

    /** Whether the array that comes next begins with an object. Nothing is passed. */
    public boolean beginsWithObject() {
        String text = reading.strict.text();
        int at = in.position() + 1;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }

    /** Whether the object that comes next has no properties. Nothing is passed. */
    public boolean isEmptyObject() {
        TolerantReader on = reading.tolerant();
        return on.lookAhead(() -> on.value().equals("{}"), false);
    }

    // ---- shapes

    /** What came of reading a value as a shape. */
    private record Trial(
            int shape, @Nullable Object value, List<JsonReadException> errors, int repairs, boolean isKnown, int length)
            implements Comparable<Trial> {

        /** The better one is the greater. */
        @Override
        public int compareTo(Trial other) {
            if (errors.isEmpty() != other.errors.isEmpty()) {
                return errors.isEmpty() ? 1 : -1;
            }
            if (isKnown != other.isKnown) {
                return isKnown ? 1 : -1;
            }
            return errors.isEmpty()
                    ? Integer.compare(other.repairs, repairs)
                    : Integer.compare(other.errors.size(), errors.size());
        }

        /** Whether another shape fits as well and gives something else. */
        boolean isRivalOf(Trial other) {
            boolean isAsGood = shape != other.shape && errors.isEmpty() && compareTo(other) == 0;
            return isAsGood && (value == null || !value.equals(other.value));
        }
    }

    /** Whether one of several readers finds, in the object that comes next, any property that it knows. Nothing is passed. */
    public boolean isKnownToAny(List<? extends Function<JsonReader, ?>> readers) {
        int farthest = 0;
        for (Function<JsonReader, ?> reader : readers) {
            Trial trial = trial(0, reader);
            if (trial.isKnown) {
                return true;
            }
            farthest = Math.max(farthest, trial.length);
        }
        reading.tolerant().countLooked(farthest);
        return false;
    }

    /**
     * Reads a value as the one of several shapes that it fits best: with the fewest repairs.
     *
     * @param readers read the shapes, of which there is at least one
     * @param names what the shapes are called in errors
     * @throws JsonReadException if it fits none of them, or several equally well, or stands in too many values that are read so, too
     */
    public <T> T readBest(List<? extends Function<JsonReader, ? extends T>> readers, JsonNames names) {
        if (guesses == MOST_GUESSES) {
            throw in.expected("one of " + names);
        }
        guesses++;
        try {
            return readers.get(best(readers, names)).apply(in);
        } finally {
            guesses--;
        }
    }

    private int best(List<? extends Function<JsonReader, ?>> readers, JsonNames names) {
        List<Trial> trials = IntStream.range(0, readers.size())
                .mapToObj(shape -> trial(shape, readers.get(shape)))
                .toList();
        Trial best = Collections.max(trials);
        Optional<Trial> rival =
                trials.stream().filter(other -> other.isRivalOf(best)).findFirst();
        if (rival.isPresent()) {
            throw in.expected("one of " + names + "; this can be " + names.get(best.shape) + " as well as "
                    + names.get(rival.get().shape));
        }
        return best.shape;
    }

    /** Notes that the object that was just left does not say its kind. */
    public void noteMissingKind() {
        reading.repairs.add(
                new JsonRepair(JsonRepair.Kind.MISSING_KIND, reading.tolerant().startOfLeft()));
    }

    /** Reads a value, and goes back; everything is as it was then. */
    private Trial trial(int shape, Function<JsonReader, ?> reader) {
        TolerantReader on = reading.tolerant();
        JsonReading.Mark mark = reading.mark();
        int repairs = reading.repairs.size();
        int problems = reading.problems.count();
        boolean wasKnown = on.setKnown(false);
        List<JsonReadException> errors = new ArrayList<>();
        int start = in.position();
        Object value = tried(reader, errors);
        int length = in.position() - start;
        errors.addAll(reading.problems.forget(problems));
        List<JsonRepair> ofTrial = reading.repairs.subList(repairs, reading.repairs.size());
        int made = ofTrial.size();
        ofTrial.clear();
        reading.goBack(mark);
        boolean isKnown = on.setKnown(wasKnown);
        on.setKnown(wasKnown || isKnown);
        return new Trial(shape, value, errors, made, isKnown, length);
    }

    private @Nullable Object tried(Function<JsonReader, ?> reader, List<JsonReadException> errors) {
        int before = reading.problems.count();
        try {
            return reader.apply(in);
        } catch (JsonReadException wrong) {
            errors.add(wrong);
        } catch (RuntimeException ofStandIns) {
            if (reading.problems.count() == before) {
                throw ofStandIns;
            }
        }
        return null;
    }
}
