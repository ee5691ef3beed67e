package library;

/** A comment that is not in the class file. */
public record Bare(String text) {}
