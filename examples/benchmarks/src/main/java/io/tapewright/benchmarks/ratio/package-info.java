/** Runs benchmarks and says how ours compare to those beside them: a time of a shared machine says little, a ratio more. */
@NullMarked
package io.tapewright.benchmarks.ratio;

import org.jspecify.annotations.NullMarked;
