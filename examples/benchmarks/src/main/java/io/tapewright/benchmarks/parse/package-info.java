/** Reading completions of the kinds that {@code data/bench} holds, against Jackson databind. */
@NullMarked
package io.tapewright.benchmarks.parse;

import org.jspecify.annotations.NullMarked;
