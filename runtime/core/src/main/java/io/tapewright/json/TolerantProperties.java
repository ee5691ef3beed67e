package io.tapewright.json;

import io.tapewright.json.JsonPath.Level;
import io.tapewright.json.JsonRepair.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of an object that are asked for by name; those that nobody asks for are passed over. */
final class TolerantProperties {
    private final TolerantText text;
    private final TolerantLevels levels;
    private final TolerantNotes notes;
    private final TolerantLookahead lookahead;
    private final TolerantOpening opening;
    private final TolerantMembers members;
    private final TolerantValue value;
    private boolean isAnythingKnown;

    TolerantProperties(
            TolerantText text,
            TolerantLevels levels,
            TolerantNotes notes,
            TolerantLookahead lookahead,
            TolerantOpening opening,
            TolerantMembers members,
            TolerantValue value) {
        this.text = text;
        this.levels = levels;
        this.notes = notes;
        this.lookahead = lookahead;
        this.opening = opening;
        this.members = members;
        this.value = value;
    }

    /** Sets whether a property was found that is one of those asked for; answers whether one was before. */
    boolean setKnown(boolean known) {
        boolean before = isAnythingKnown;
        isAnythingKnown = known;
        return before;
    }

    /**
     * The index of the next property among some names; those that have other names are passed over.
     *
     * @param previous the index of the property before, or {@link JsonReader#START}
     */
    int next(JsonNames names, int previous) {
        if (members.passName(names, previous + 1)) {
            return known(previous + 1);
        }
        for (boolean first = previous == JsonReader.START; members.nextName(first); first = false) {
            int index = indexOf(names);
            if (index >= 0) {
                return known(index);
            }
            passUnknown();
        }
        refuseUnknownOnly(names);
        return JsonReader.END;
    }

    private int known(int index) {
        levels.innermost().known++;
        isAnythingKnown = true;
        return index;
    }

    private int indexOf(JsonNames names) {
        int index = names.indexOf(members.name());
        if (index < 0) {
            index = TolerantNames.indexOf(names, members.name());
            if (index >= 0) {
                notes.note(Kind.SPELLING, text.position());
            }
        }
        return index;
    }

    private void passUnknown() {
        levels.innermost().unknown++;
        notes.note(Kind.UNKNOWN_PROPERTY, text.position());
        value.skip();
    }

    private void refuseUnknownOnly(JsonNames names) {
        Level left = levels.left();
        if (left.known == 0 && left.unknown > 0 && names.size() > 0) {
            throw levels.error(left.start, "unknown property; expected one of " + names);
        }
    }

    // ---- looking ahead

    /** The string that the object coming next has at a property; null if there is none. */
    @Nullable
    String peekString(String property) {
        return lookahead
                .lookFar(() -> Optional.ofNullable(findString(property)), Optional.<String>empty())
                .orElse(null);
    }

    /** The index of that string among some choices; -1 if it is none of them, {@link JsonReader#END} if there is none. */
    int peekChoice(String property, JsonNames choices) {
        text.skip();
        int first = text.firstChoice(property, choices);
        return first >= 0 ? first : anyChoice(peekString(property), choices);
    }

    private int anyChoice(@Nullable String said, JsonNames choices) {
        if (said == null) {
            return JsonReader.END;
        }
        int index = TolerantNames.spelled(choices, said);
        if (index >= 0 && !choices.get(index).equals(said)) {
            notes.note(Kind.SPELLING, text.position());
        }
        return index;
    }

    private @Nullable String findString(String property) {
        text.skip();
        if (text.peek() != '{') {
            return null;
        }
        opening.enterObject();
        for (boolean first = true; members.nextName(first); first = false) {
            if (members.name().equals(property)) {
                return text.isAtBracket() ? null : stringOrWord();
            }
            value.skip();
        }
        return null;
    }

    private String stringOrWord() {
        return text.isAtQuote() ? text.quoted() : text.word("a string");
    }
}
