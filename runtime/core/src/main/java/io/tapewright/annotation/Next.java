package io.tapewright.annotation;

import io.tapewright.step.TapeStep;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A transition, inside {@link Node#next}: which node runs next. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Next {
    /** The step type after which the transition is taken; by default it is taken after any step. */
    Class<? extends TapeStep> after() default TapeStep.class;

    /** The node that runs next. */
    Class<?> node();
}
