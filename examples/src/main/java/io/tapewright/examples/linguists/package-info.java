/** Chains: agents that are called one after the other, of which one is a chain itself. */
@NullMarked
package io.tapewright.examples.linguists;

import org.jspecify.annotations.NullMarked;
