/** What the annotations of a user say, as plain values: the only thing that reading, validation and writing share. No logic beyond questions a value can answer about itself. */
@NullMarked
package io.tapewright.processor.model;

import org.jspecify.annotations.NullMarked;
