/** A team: several agents that talk with each other until one of them ends it. */
@NullMarked
package io.tapewright.examples.team;

import org.jspecify.annotations.NullMarked;
