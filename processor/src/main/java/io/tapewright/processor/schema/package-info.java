/** From shapes to JSON schemas, one for each family of providers, and what these providers take. Pure functions over the model; neither a rule nor Java source is here. */
@NullMarked
package io.tapewright.processor.schema;

import org.jspecify.annotations.NullMarked;
