package io.tapewright.step;

/** A step that an agent made: it thought something, or it wants something done. */
public interface AgentStep extends TapeStep {}
