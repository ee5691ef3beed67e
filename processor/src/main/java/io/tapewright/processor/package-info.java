/** The annotation processor: it runs read, validate and write on each annotated type. What these do is in their packages. */
@NullMarked
package io.tapewright.processor;

import org.jspecify.annotations.NullMarked;
