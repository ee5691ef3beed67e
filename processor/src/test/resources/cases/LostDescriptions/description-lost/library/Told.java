package library;

import io.tapewright.annotation.Doc;

@Doc("What is told is kept.")
public record Told(String text) {}
