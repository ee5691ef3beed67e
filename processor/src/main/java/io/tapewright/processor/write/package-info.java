/** From the model to Java source. The only package that knows JavaPoet; nothing here finds a mistake of the user. */
@NullMarked
package io.tapewright.processor.write;

import org.jspecify.annotations.NullMarked;
