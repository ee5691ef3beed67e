package io.tapewright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that models may call, or a class all of whose public methods they may call.
 *
 * <p>Javadoc and {@code @param} tags become descriptions, parameter names come from the source. The processor generates the
 * companion {@code …Toolset} of the class: schemas and a dispatcher. What the method throws is told to the model.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Tool {}
