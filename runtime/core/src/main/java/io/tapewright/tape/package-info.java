/**
 * Tapes: the log of an agent's steps, its JSON form, and the views that agents have of it.
 *
 * <p>Everything here is immutable. Tapes that were made from each other share their entries, and what is computed from a tape is
 * carried over to the longer tape, so that appending a step costs the same at any length.
 */
@NullMarked
package io.tapewright.tape;

import org.jspecify.annotations.NullMarked;
