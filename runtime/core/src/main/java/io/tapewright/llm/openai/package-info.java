/**
 * A client for OpenAI's chat completions and for the many servers that speak the same protocol.
 *
 * <p>One call goes through {@code ChatRequest} (what is sent), {@code ChatCall} (a thread that sends it, again if need
 * be), {@code SseReader} and {@code AnswerBuilder} (what comes back), to {@code ChatStream} (what the caller reads).
 */
@NullMarked
package io.tapewright.llm.openai;

import org.jspecify.annotations.NullMarked;
