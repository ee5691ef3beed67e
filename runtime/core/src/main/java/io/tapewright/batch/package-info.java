/** Batches: many runs of an agent at once, whose results are on the disk as soon as they are told of. */
@NullMarked
package io.tapewright.batch;

import org.jspecify.annotations.NullMarked;
