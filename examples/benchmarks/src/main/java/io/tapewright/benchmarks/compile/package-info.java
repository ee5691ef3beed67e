/** How long compilation takes. */
@NullMarked
package io.tapewright.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
