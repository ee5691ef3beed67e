package io.tapewright.annotation;

import io.tapewright.step.TapeStep;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a step type is called in completions, inside {@link Node#wireNames}. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface WireName {
    /** One of the step types that the node emits. */
    Class<? extends TapeStep> step();

    /** What {@code kind} says in JSON, and the name of the function where the step is offered as one. */
    String name();
}
