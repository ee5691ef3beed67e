/**
 * The test cases of other tolerant readers, which are not part of the project: read with types where they have types, which are written
 * as Java and compiled with the processor, and as any JSON where they have none.
 */
package io.tapewright.processor.malformed;
