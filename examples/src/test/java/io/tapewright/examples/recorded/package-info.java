/** Runs annotated agents over calls of real models that were recorded while the tutorial of TapeAgents ran. */
@NullMarked
package io.tapewright.examples.recorded;

import org.jspecify.annotations.NullMarked;
