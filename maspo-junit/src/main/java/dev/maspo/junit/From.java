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

    /**
     * What the prompt file calls this output: with {@code @From(value = "triage", as = "queue")} the placeholder is
     * {@code {{queue}}}, and there is no {@code {{triage}}}. So a file can have the names that it has in production,
     * and agents that share a file can call what they take by one name.
     *
     * @return the placeholder's name: letters, digits, {@code .}, {@code _} and {@code -}, starting with a letter or
     *     {@code _}, and no agent's id or field of the input; empty for the agent's id
     */
    String as() default "";
}
