package io.tapewright.step;

/** What comes to the agent from outside: a user's message, the result of a tool, the state of an environment. */
public interface Observation extends TapeStep {}
