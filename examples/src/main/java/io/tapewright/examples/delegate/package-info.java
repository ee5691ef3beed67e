/** Delegation: a manager without nodes of its own that gives one subagent after the other the turn. */
@NullMarked
package io.tapewright.examples.delegate;

import org.jspecify.annotations.NullMarked;
