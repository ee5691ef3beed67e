/**
 * Agents that are compiled. Users meet {@link io.tapewright.annotation} and the classes that the processor generates from them.
 *
 * <p>Arrows between the packages run one way: {@code batch} and {@code team} use {@code agent}; {@code agent} uses {@code tape}, {@code
 * completion}, {@code training}, {@code llm} and {@code tool}; {@code completion} and {@code training} use {@code llm} and {@code tool};
 * {@code llm} uses {@code tool}; all of them but {@code training} use {@code step}, and {@code step} uses {@code json}.
 */
@NullMarked
package io.tapewright;

import org.jspecify.annotations.NullMarked;
