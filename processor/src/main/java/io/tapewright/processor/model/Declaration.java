package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;

/**
 * A type as the user declared it.
 *
 * @param form what it is, in words of the language: record, class, interface, enum, annotation type
 * @param isPublic whether it and all types around it are public
 * @param isPrivate whether it or a type around it is private
 * @param isInner whether it needs an instance of the type around it
 * @param isGeneric whether it has type parameters
 * @param origin the annotation, or else the declaration
 */
public record Declaration(
        JavaType type,
        String form,
        boolean isPublic,
        boolean isPrivate,
        boolean isInner,
        boolean isGeneric,
        Origin origin) {

    /** Whether it is a record. */
    public boolean isRecord() {
        return form.equals("record");
    }

    /** Whether it is a class and nothing else. */
    public boolean isClass() {
        return form.equals("class");
    }
}
