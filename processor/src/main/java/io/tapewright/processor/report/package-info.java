/** Problems, their texts and their places. It depends on nothing else of the processor. */
@NullMarked
package io.tapewright.processor.report;

import org.jspecify.annotations.NullMarked;
