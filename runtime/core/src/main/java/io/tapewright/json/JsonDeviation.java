package io.tapewright.json;

/** Thrown where strict reading ends and tolerant reading takes over. One for all, without a stack, so that it costs nothing. */
final class JsonDeviation extends RuntimeException {
    static final JsonDeviation FOUND = new JsonDeviation();

    private static final long serialVersionUID = 1L;

    private JsonDeviation() {
        super(null, null, false, false);
    }
}
