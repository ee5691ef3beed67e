package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;

/** What the completions of a node call a step type that tapes call otherwise. */
public record WireName(JavaType step, Origin stepOrigin, String name, Origin nameOrigin) {}
