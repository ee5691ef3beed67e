/** Small runnable programs, one package each. What they share to talk to a person is in {@code console}. */
@NullMarked
package io.tapewright.examples;

import org.jspecify.annotations.NullMarked;
