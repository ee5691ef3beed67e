package io.tapewright.step;

/** What an agent thinks. It changes nothing outside of the tape, and the agent goes on. */
public interface Thought extends AgentStep {}
