package io.tapewright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is a part of steps, arguments or results, and may be compiled apart from them.
 *
 * <p>Its Javadoc and {@code @param} tags become descriptions, as those of a step do. Javadoc is not in class files: the processor
 * generates a companion {@code …Part} that keeps it, with schema, reader and writer. Records that are always compiled together
 * with what they are a part of do not need this.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Part {}
