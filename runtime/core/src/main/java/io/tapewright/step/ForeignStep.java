package io.tapewright.step;

import io.tapewright.json.JsonValue;

/**
 * A step of a kind that the reader of its tape does not know. It is kept verbatim and written back unchanged, but takes no part
 * in views and prompts.
 *
 * @param kind the kind that it names; empty if it names none
 * @param data the whole step as JSON, without its metadata
 */
public record ForeignStep(String kind, JsonValue data) implements TapeStep {}
