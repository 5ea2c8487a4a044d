package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much each part of the joint reward counts when a candidate prompt is compared with the incumbent. Weights are 0
 * or more, at least one is positive, and they are scaled to the sum 1. The terminal agent is always rewarded by the
 * global part alone.
 *
 * <p>Without this annotation the defaults hold, which are those of MASPO (Wang et al., ICML 2026, arXiv 2605.06623).
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface JointObjective {

    /**
     * Local validity: is the agent's own output better?
     *
     * @return the weight, 0 or more
     */
    double local() default 0.4;

    /**
     * Lookahead potential: are the outputs of the agent's direct successors better?
     *
     * @return the weight, 0 or more
     */
    double lookahead() default 0.4;

    /**
     * Global alignment: is the pipeline's final output better?
     *
     * @return the weight, 0 or more
     */
    double global() default 0.2;
}
