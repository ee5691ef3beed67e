/**
 * For tests of agents, in any test framework: random steps of a union, the law that what is written as a completion is read as the
 * same steps, and a model that says what a test wants. Nothing here belongs into a program that runs.
 */
@NullMarked
package io.tapewright.test;

import org.jspecify.annotations.NullMarked;
