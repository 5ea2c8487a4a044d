package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link Constraint}s of one agent. It need not be written: repeat the annotation instead. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Constraints {

    /**
     * The constraints.
     *
     * @return one or more
     */
    Constraint[] value();
}
