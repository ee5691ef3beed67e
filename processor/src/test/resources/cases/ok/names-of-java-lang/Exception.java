package hidden;

/** Hides {@link java.lang.Exception} in this package. */
final class Exception {
    private Exception() {}
}
