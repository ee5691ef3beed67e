package io.tapewright.step;

/**
 * For observations that have a shorter form. Models are shown it of older ones where a prompt would become longer than their context.
 */
public interface Shortenable {

    /** A step of the same type that says the most important. */
    TapeStep shortened();
}
