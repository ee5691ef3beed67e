/**
 * Completions: how a model's answer becomes steps, and how steps become the answer that a model would have given. The two are
 * inverse to each other in every dialect.
 */
@NullMarked
package io.tapewright.completion;

import org.jspecify.annotations.NullMarked;
