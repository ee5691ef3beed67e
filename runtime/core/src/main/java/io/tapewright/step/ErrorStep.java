package io.tapewright.step;

/** Marks steps that report a failure. Their main role is another one. */
public interface ErrorStep {}
