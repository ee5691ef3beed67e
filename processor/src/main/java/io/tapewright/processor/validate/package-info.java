/** The rules: what is wrong in a model, one small class per group. Neither asks the compiler nor changes anything. */
@NullMarked
package io.tapewright.processor.validate;

import org.jspecify.annotations.NullMarked;
