package hidden;

/** Hides {@link java.lang.Override} in this package. */
final class Override {
    private Override() {}
}
