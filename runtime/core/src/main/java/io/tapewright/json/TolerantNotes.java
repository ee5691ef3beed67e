package io.tapewright.json;

import io.tapewright.json.JsonRepair.Kind;
import java.util.List;
import java.util.function.Supplier;

/** Notes what was read although it is not the JSON that was expected: the first hundred deviations. */
final class TolerantNotes {
    private static final int MOST_REPAIRS = 100;

    private final List<JsonRepair> repairs;
    private final TolerantLevels levels;
    private boolean isSilent;

    TolerantNotes(List<JsonRepair> repairs, TolerantLevels levels) {
        this.repairs = repairs;
        this.levels = levels;
    }

    void note(Kind kind, int position) {
        if (!isSilent && repairs.size() < MOST_REPAIRS) {
            repairs.add(new JsonRepair(kind, levels.originOf(position)));
        }
    }

    /** Notes once that the text ends too early. */
    void noteTruncated(int position) {
        int last = repairs.size() - 1;
        if (last < 0 || repairs.get(last).kind() != Kind.TRUNCATED) {
            note(Kind.TRUNCATED, position);
        }
    }

    /** Reads without noting anything. */
    <T> T silently(Supplier<T> reading) {
        boolean before = isSilent;
        isSilent = true;
        try {
            return reading.get();
        } finally {
            isSilent = before;
        }
    }
}
