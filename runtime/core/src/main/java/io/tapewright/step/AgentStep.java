package io.tapewright.step;

/** A step that an agent made: it thought something, or it wants something done. */
public sealed interface AgentStep extends TapeStep permits Thought, Action {}
