/** Keeps README and docs true. */
@NullMarked
package io.tapewright.examples.docs;

import org.jspecify.annotations.NullMarked;
