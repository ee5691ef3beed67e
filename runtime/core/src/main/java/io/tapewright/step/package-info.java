/**
 * Steps: what agents think and do and what they observe. Their roles, their types, and the kinds that every tape knows.
 *
 * <p>A step is a plain value, usually a record. What a tape adds to it (who made it, and when) is not here but in
 * {@link io.tapewright.tape}.
 */
@NullMarked
package io.tapewright.step;

import org.jspecify.annotations.NullMarked;
