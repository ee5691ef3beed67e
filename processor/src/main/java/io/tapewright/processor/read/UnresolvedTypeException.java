package io.tapewright.processor.read;

/** A type can't be read yet, because it refers to one that does not exist; another processor may be about to generate that. */
public final class UnresolvedTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
