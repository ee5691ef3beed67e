package io.tapewright.step;

/** A thought about what runs next. It is not shown to a model that reads the steps as JSON. */
public interface ControlFlow extends Thought {}
