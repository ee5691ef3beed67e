package hidden;

/** Hides {@link java.lang.Object} in this package. */
final class Object {
    private Object() {}
}
