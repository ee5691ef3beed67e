/** Tools: how they are described to models, and how their calls are carried out. */
@NullMarked
package io.tapewright.tool;

import org.jspecify.annotations.NullMarked;
