package hidden;

/** Hides {@link java.lang.String} in this package. */
final class String {
    private String() {}
}
