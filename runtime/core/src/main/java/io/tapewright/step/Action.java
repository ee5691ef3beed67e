package io.tapewright.step;

/** What an agent wants done. The run stops after it, so that an environment can react. */
public interface Action extends AgentStep {}
