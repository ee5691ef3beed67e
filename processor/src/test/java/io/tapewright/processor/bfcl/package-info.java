/** Function descriptions of the Berkeley function calling leaderboard, as tools in Java. */
package io.tapewright.processor.bfcl;
