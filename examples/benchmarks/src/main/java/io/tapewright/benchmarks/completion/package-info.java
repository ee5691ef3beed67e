/** Reading, repairing, streaming and writing completions of one union of steps, beside Jackson into and from the same records. */
@NullMarked
package io.tapewright.benchmarks.completion;

import org.jspecify.annotations.NullMarked;
