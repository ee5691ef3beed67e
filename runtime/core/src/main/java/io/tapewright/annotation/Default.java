package io.tapewright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component or a parameter that is left out. The compiler checks it against the type.
 *
 * <p>Texts stand as they are; numbers, booleans, dates and so on as in JSON but without quotes, constants of enums by their names;
 * <code>[]</code> is an empty list, set or array, <code>{}</code> an empty map.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Default {
    /** The value. */
    String value();
}
