/**
 * What users write on their classes; the processor reads it and generates the agent. Kept in class files, absent at run time.
 */
@NullMarked
package io.tapewright.annotation;

import org.jspecify.annotations.NullMarked;
