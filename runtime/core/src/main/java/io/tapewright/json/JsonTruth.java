package io.tapewright.json;

/** The one boolean that is accepted at some place. */
public enum JsonTruth {
    TRUE,
    FALSE;

    /** Answers a boolean that was just read, if it is this one. */
    public boolean check(boolean value, JsonReader in) {
        if (value != (this == TRUE)) {
            in.refuse("expected " + this + ", found " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return this == TRUE ? "true" : "false";
    }
}
