/**
 * Recorded calls instead of a model: a log that writes calls down, and a model that answers from them.
 *
 * <p>The files are JSON lines, one call a line, in the form of {@link io.tapewright.llm.LlmCallJson}.
 */
@NullMarked
package io.tapewright.llm.replay;

import org.jspecify.annotations.NullMarked;
