/**
 * Training data: the texts from which models learn, and what makes them of prompts and answers. Chat templates of certain models are
 * not here.
 */
@NullMarked
package io.tapewright.training;

import org.jspecify.annotations.NullMarked;
