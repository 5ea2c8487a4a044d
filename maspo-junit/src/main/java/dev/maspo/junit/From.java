package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of an {@link AgentStep} method as the output of another agent. These parameters are the edges of
 * the pipeline's graph.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface From {

    /**
     * The id of the agent whose output this is.
     *
     * @return the predecessor's id
     */
    String value();
}
