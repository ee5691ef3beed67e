package io.tapewright.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads strictly up to the first deviation and tolerantly from there on; throws the first error, or notes all and goes on behind the
 * value that is wrong.
 */
final class JsonReading {
    final JsonProblems problems = new JsonProblems();
    final List<JsonRepair> repairs = new ArrayList<>(0);
    final StrictReader strict;
    /** Reads on from the first deviation; null before. */
    private @Nullable TolerantReader tolerant;
    /** The tolerant reader of this text, once there was a deviation in it. */
    private @Nullable TolerantReader made;
    /** Where strict reading began that is under way, and what was open there. */
    private int start;

    private int depth;

    /** A position that can be gone back to. */
    record Mark(String text, int position, int depth, TolerantLevels.@Nullable Mark levels) {}

    /**
     * @param levels how deeply objects and arrays may be nested
     */
    JsonReading(String text, int levels, boolean lenient) {
        this.strict = new StrictReader(text, lenient, levels);
    }

    /** Reads tolerantly from a position on, without regard to what stands before. */
    void startAt(int position) {
        strict.reset(position);
        strict.startHere();
        tolerant = startTolerant(false);
    }

    /** Reads strictly again, from a position on at which nothing is open. */
    void startAgain() {
        strict.startHere();
        strict.reset(strict.position(), 0);
        tolerant = null;
    }

    /** Whether there was no deviation yet. */
    boolean isStrict() {
        return tolerant == null;
    }

    /** The tolerant reader, which reads on from here. */
    TolerantReader tolerant() {
        TolerantReader on = tolerant;
        if (on == null) {
            on = startTolerant(true);
            tolerant = on;
        }
        return on;
    }

    private TolerantReader startTolerant(boolean seeks) {
        TolerantReader on = made;
        if (on == null) {
            on = new TolerantReader(strict, repairs);
            made = on;
        }
        return on.start(seeks);
    }

    // ---- reading

    /** The strict reader, for one thing that is read; what it throws is for {@link #goOn}. */
    StrictReader strictly() {
        start = strict.position();
        depth = strict.depth();
        return strict;
    }

    /** Goes back to where strict reading found a deviation, from where tolerant reading goes on. */
    void goOn(JsonDeviation found) {
        strict.reset(start, depth);
        tolerant();
    }

    /** The same; or notes an error, if all are wanted, and passes over the value. Answers whether tolerant reading goes on. */
    boolean goOn(RuntimeException wrong) {
        strict.reset(start, depth);
        if (wrong instanceof JsonReadException error) {
            problems.note(error);
            passOver();
            return false;
        }
        tolerant();
        return true;
    }

    /** What strict reading answers, or tolerant reading from the first deviation on. No error is noted. */
    <T> T read(Function<StrictReader, T> strictly, Function<TolerantReader, T> tolerantly) {
        if (tolerant == null) {
            try {
                return strictly.apply(strictly());
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerantly.apply(tolerant());
    }

    /** The same for a value in place of which something can stand: if all errors are wanted, an error is noted and that is answered. */
    <T> T read(Function<StrictReader, T> strictly, Function<TolerantReader, T> tolerantly, T standIn) {
        if (tolerant == null) {
            try {
                return strictly.apply(strictly());
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return standIn;
                }
            }
        }
        return tolerantly(tolerantly, standIn);
    }

    /** What tolerant reading answers; if all errors are wanted, an error is noted and something answered that stands in for the value. */
    <T> T tolerantly(Function<TolerantReader, T> reading, T standIn) {
        TolerantReader on = tolerant();
        TolerantLevels.Mark mark = on.mark();
        try {
            return reading.apply(on);
        } catch (JsonReadException wrong) {
            problems.note(wrong);
            on.reset(mark);
            passOver();
            return standIn;
        }
    }

    /** Reads a value; if that fails, notes the error and passes over the value. Null if the value is good for nothing. */
    <T> @Nullable T attempt(JsonReader in, Function<JsonReader, ? extends T> reader) {
        strict.skipSpace();
        String text = strict.text();
        int position = strict.position();
        int open = strict.depth();
        TolerantLevels.Mark levels = tolerant == null ? null : tolerant.mark();
        int before = problems.count();
        try {
            return reader.apply(in);
        } catch (JsonReadException wrong) {
            problems.note(wrong);
        } catch (RuntimeException ofStandIns) {
            if (problems.count() == before) {
                throw ofStandIns;
            }
        }
        goBack(new Mark(text, position, open, levels));
        passOver();
        return null;
    }

    /** Passes over a value, behind which reading goes on after an error. */
    void passOver() {
        try {
            skipValue();
        } catch (JsonReadException unreadable) {
            throw problems.with(unreadable);
        }
    }

    // ---- objects and arrays

    boolean enterObject() {
        if (tolerant == null) {
            try {
                return strictly().enterObject();
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return false;
                }
            }
        }
        return tolerantly(TolerantReader::enterObject, false);
    }

    /** See {@link JsonReader#nextProperty}. */
    int nextProperty(JsonNames names, int previous) {
        if (tolerant == null) {
            try {
                int property = strictly().nextProperty(names, previous);
                return property == StrictReader.UNKNOWN ? nextAfterUnknown(names) : property;
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerant().nextProperty(names, previous);
    }

    private int nextAfterUnknown(JsonNames names) {
        int property = StrictReader.UNKNOWN;
        while (property == StrictReader.UNKNOWN) {
            problems.note(strict.aboutName("unknown property; expected one of " + names));
            passOver();
            property = strict.nextProperty(names, 0);
        }
        return property;
    }

    boolean nextName(boolean first) {
        if (tolerant == null) {
            try {
                return strictly().nextName(first);
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerant().nextName(first);
    }

    /** The name that was passed last. */
    String name() {
        return tolerant == null ? strict.name() : tolerant.name();
    }

    boolean enterArray() {
        if (tolerant == null) {
            try {
                return strictly().enterArray();
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return false;
                }
            }
        }
        return tolerantly(TolerantReader::enterArray, false);
    }

    boolean nextElement() {
        if (tolerant == null) {
            try {
                return strictly().nextElement();
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerant().nextElement();
    }

    // ---- values

    String string() {
        if (tolerant == null) {
            try {
                return strictly().string();
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return "";
                }
            }
        }
        return tolerantly(TolerantReader::string, "");
    }

    boolean bool() {
        if (tolerant == null) {
            try {
                return strictly().bool();
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return false;
                }
            }
        }
        return tolerantly(TolerantReader::bool, false);
    }

    long whole(long least, long most) {
        if (tolerant == null) {
            try {
                return strictly().readWhole(least, most);
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return 0L;
                }
            }
        }
        return tolerantly(on -> on.number(numbers -> numbers.readWhole(least, most), true), 0L);
    }

    double readDouble() {
        if (tolerant == null) {
            try {
                return strictly().readDouble();
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return 0d;
                }
            }
        }
        return tolerantly(on -> on.number(JsonNumbers::readDouble, false), 0d);
    }

    <T> T number(Function<JsonNumbers, T> reader, boolean whole, T standIn) {
        return read(reader::apply, on -> on.number(reader, whole), standIn);
    }

    int choice(JsonNames choices) {
        if (tolerant == null) {
            try {
                return strictly().choice(choices);
            } catch (JsonDeviation | JsonReadException wrong) {
                if (!goOn(wrong)) {
                    return 0;
                }
            }
        }
        return tolerantly(on -> on.choice(choices), 0);
    }

    boolean passNull() {
        if (tolerant == null) {
            try {
                return strictly().passNull();
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerant().passNull();
    }

    boolean skipValue() {
        if (tolerant == null) {
            try {
                return strictly().skipValue();
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerant().skipValue();
    }

    /** See {@link JsonReader#peekChoice}. */
    int peekChoice(String property, JsonNames choices) {
        if (tolerant == null) {
            try {
                return strictly().peekChoice(property, choices);
            } catch (JsonDeviation found) {
                goOn(found);
            }
        }
        return tolerant().peekChoice(property, choices);
    }

    // ---- deviations

    /** What was repaired since this was asked last. */
    List<JsonRepair> takeRepairs() {
        if (repairs.isEmpty()) {
            return List.of();
        }
        List<JsonRepair> taken = List.copyOf(repairs);
        repairs.clear();
        return taken;
    }

    // ---- going back

    Mark mark() {
        return new Mark(strict.text(), strict.position(), strict.depth(), tolerant == null ? null : tolerant.mark());
    }

    void goBack(Mark mark) {
        if (mark.levels != null) {
            tolerant().reset(mark.levels);
            return;
        }
        strict.goOnIn(mark.text, mark.position);
        strict.reset(mark.position, mark.depth);
        if (tolerant != null) {
            tolerant = startTolerant(true);
        }
    }

    // ---- errors

    JsonReadException expected(String expectation) {
        return tolerant == null ? strict.expected(expectation) : tolerant.expected(expectation);
    }

    /** An error about the object or array that was just left. */
    JsonReadException aboutLeft(String problem) {
        return tolerant == null ? strict.aboutLeft(problem) : tolerant.aboutLeft(problem);
    }

    /** An error about the value that was just read, or a part of it. */
    JsonReadException aboutRead(String problem, String part) {
        String path = tolerant == null ? strict.path() : tolerant.path();
        return JsonReadException.about(strict.text(), strict.position(), path + part, problem);
    }
}
