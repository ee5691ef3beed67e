/** An agent that calls another one as a tool: an analyst that lets a search agent look things up. */
@NullMarked
package io.tapewright.examples.searchanalyst;

import org.jspecify.annotations.NullMarked;
