package io.tapewright.step;

/** An action after which nothing remains to be done: it ends the main loop. */
public interface StopStep extends Action {}
