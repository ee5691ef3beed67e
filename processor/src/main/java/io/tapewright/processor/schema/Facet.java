package io.tapewright.processor.schema;

/**
 * What a schema says of a value beside its type.
 *
 * @param words the same for a reader of the description, which stands there where a family does not take the keyword; empty if the
 *     description says it anyway
 */
record Facet(Keyword keyword, Json value, String words) {}
