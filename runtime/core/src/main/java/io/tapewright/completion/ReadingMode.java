package io.tapewright.completion;

/** How much is put up with in a completion. */
public enum ReadingMode {
    /** What is not quite JSON is taken for what was expected, if it can mean nothing else; each repair is reported. */
    TOLERANT,
    /** JSON as RFC 8259 has it, and nothing but it. */
    STRICT
}
