/** What the examples share to talk to a person: options, and steps as lines of text. */
@NullMarked
package io.tapewright.examples.console;

import org.jspecify.annotations.NullMarked;
