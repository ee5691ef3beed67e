/** What a process takes to its first schema and its first steps, from the start of its JVM. */
@NullMarked
package io.tapewright.benchmarks.start;

import org.jspecify.annotations.NullMarked;
