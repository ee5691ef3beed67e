/** Completions that are changed at random, read in every way: nothing but the typed failure, in any pieces the same, in linear time. */
@NullMarked
package io.tapewright.examples.fuzz;

import org.jspecify.annotations.NullMarked;
