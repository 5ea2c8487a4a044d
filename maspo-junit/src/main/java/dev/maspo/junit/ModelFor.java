package dev.maspo.junit;

import dev.maspo.ModelRole;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a factory method for the model of one or more roles. The method takes no parameters and returns a LangChain4j
 * {@code ChatModel}; it may be static. It is called once per test class.
 *
 * <p>A model that is configured with {@code maspo.model.base-url} takes the place of every factory, so that the same
 * class runs against another endpoint without a change. With {@code maspo.calls=replay} a recording takes the place of
 * all models, and no factory is called.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelFor {

    /**
     * The roles that the model plays.
     *
     * @return one or more roles
     */
    ModelRole[] value();

    /**
     * The agents that this model answers for, instead of the model for all agents. Only for {@link ModelRole#AGENT}.
     *
     * @return ids of agents; empty for all agents
     */
    String[] agents() default {};
}
