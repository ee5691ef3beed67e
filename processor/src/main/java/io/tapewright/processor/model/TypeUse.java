package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;

/**
 * A type that an annotation names.
 *
 * @param origin where it does
 */
public record TypeUse(JavaType type, Origin origin) {}
