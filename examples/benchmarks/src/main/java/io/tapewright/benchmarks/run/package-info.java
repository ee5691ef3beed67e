/** The cost of a step of a run, by the length of the tape. */
@NullMarked
package io.tapewright.benchmarks.run;

import org.jspecify.annotations.NullMarked;
