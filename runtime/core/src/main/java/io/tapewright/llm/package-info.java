/**
 * Language models: prompts, answers, calls, and what every model client must do. Clients for real services are in packages below
 * this one.
 */
@NullMarked
package io.tapewright.llm;

import org.jspecify.annotations.NullMarked;
