package io.tapewright.processor.read;

import io.tapewright.processor.report.Origin;

/** A class literal in an annotation names what nobody declares, such as {@code int.class}. */
public final class NotAClassException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;
    private final String annotated;
    private final String literal;

    NotAClassException(String annotated, String literal, Origin origin) {
        super(literal);
        this.annotated = annotated;
        this.literal = literal;
        this.origin = origin;
    }

    /** Where it is written. */
    public Origin origin() {
        return origin;
    }

    /** The declaration with the annotation. */
    public String annotated() {
        return annotated;
    }

    /** What is named. */
    public String literal() {
        return literal;
    }
}
