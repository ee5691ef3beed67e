package io.tapewright.processor.model;

/**
 * A record with {@code @Part}.
 *
 * @param shape what it looks like where it is a part of something
 */
public record PartModel(Declaration declaration, TypeShape.Composite shape) {}
