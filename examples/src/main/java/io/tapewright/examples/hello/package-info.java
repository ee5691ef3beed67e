/** The ten-line agent of the tutorial. */
@NullMarked
package io.tapewright.examples.hello;

import org.jspecify.annotations.NullMarked;
