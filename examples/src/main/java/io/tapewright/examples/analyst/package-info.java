/** Plan, then act: an agent with two nodes and two tools. */
@NullMarked
package io.tapewright.examples.analyst;

import org.jspecify.annotations.NullMarked;
