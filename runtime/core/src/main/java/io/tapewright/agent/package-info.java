/**
 * Agents: nodes that make prompts and steps, the run that chooses among them, environments that react, and the main loop in which
 * agent and environment take turns.
 *
 * <p>The top of the runtime. Generated code puts agents together from these types; the same can be done by hand.
 */
@NullMarked
package io.tapewright.agent;

import org.jspecify.annotations.NullMarked;
