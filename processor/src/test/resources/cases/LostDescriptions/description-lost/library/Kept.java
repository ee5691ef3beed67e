package library;

import io.tapewright.annotation.Part;

/** A comment that the companion keeps. */
@Part
public record Kept(Bare bare) {}
