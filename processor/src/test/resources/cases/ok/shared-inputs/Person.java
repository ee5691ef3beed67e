package demo;

import io.tapewright.annotation.Part;

/**
 * Somebody.
 *
 * @param name the full name
 */
@Part
record Person(String name) {}
