/**
 * JSON as characters: a reader and a writer that generated code drives, and {@link io.tapewright.json.JsonValue} for values
 * whose shape is only known at run time.
 *
 * <p>The lowest package of the runtime; it knows nothing of steps, tapes or models. Jackson is used here for trees of dynamic
 * values only, and is loaded only when such a tree is asked for.
 */
@NullMarked
package io.tapewright.json;

import org.jspecify.annotations.NullMarked;
