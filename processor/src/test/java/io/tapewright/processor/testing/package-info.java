/**
 * Compiles sources with real compilers, to look at what they say and to run what comes of it. Knows the processor by its class
 * only, so that every test goes the way that a user's build goes.
 */
package io.tapewright.processor.testing;
