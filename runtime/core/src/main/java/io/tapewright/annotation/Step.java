package io.tapewright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step of an agent: a record, or a class with one constructor and an accessor for each of its parameters, that implements one of the
 * roles {@link io.tapewright.step.Thought}, {@link io.tapewright.step.Action}, {@link io.tapewright.step.StopStep}, {@link
 * io.tapewright.step.Observation} or {@link io.tapewright.step.ControlFlow}.
 *
 * <p>Its Javadoc and {@code @param} tags become the descriptions that a model reads. The processor generates its companion {@code
 * …Step}: schema, reader, writer.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Step {
    /** What {@code kind} says in JSON; by default the simple name in snake_case. */
    String kind() default "";
}
