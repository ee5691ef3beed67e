/** Teams: agents that talk with each other until somebody ends it, made of nodes that can also be used one by one. */
@NullMarked
package io.tapewright.team;

import org.jspecify.annotations.NullMarked;
