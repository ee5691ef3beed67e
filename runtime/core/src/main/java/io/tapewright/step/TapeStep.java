package io.tapewright.step;

/**
 * One entry of an agent's semantic log: a thought, an action or an observation.
 *
 * <p>A user's step implements one of the roles {@link Thought}, {@link Action}, {@link StopStep}, {@link Observation} or
 * {@link ControlFlow}. Steps are immutable values with {@code equals}.
 *
 * <p>Not sealed, so that a user's sealed interface over some thoughts and actions can extend it and stand in {@code emits}.
 */
public interface TapeStep {}
