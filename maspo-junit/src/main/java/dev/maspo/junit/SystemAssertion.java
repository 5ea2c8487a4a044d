package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/**
 * Marks a method that looks at one {@link dev.maspo.PipelineRun} and says whether the whole system did its job. It is
 * run once per case and judged over all of them: one unlucky case does not fail it, a low rate does.
 *
 * <p>A {@code void} method is a check: a case passes if the method returns, and fails if it throws. A method that
 * returns a number is a score from 0 to 1; any other number, and NaN, is an error that ends the run. A case on which an
 * assumption fails is left out of the rate.
 *
 * <p>From 5.13 on, JUnit warns at discovery that a method which returns a value "will not be executed". It is executed,
 * by the {@code maspo} engine or beside the first {@code void} assertion. Where such warnings are made critical, use
 * {@code void} assertions only.
 *
 * <p>Assertion methods run one after another, never concurrently.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
public @interface SystemAssertion {

    /**
     * The lowest pass rate, or mean score, that lets the test pass.
     *
     * @return a number from 0 to 1
     */
    double minPassRate() default 0;

    /**
     * The agent whose output the method looks at, in place of the whole system's:
     * {@link dev.maspo.PipelineRun#output()} is then that agent's. Such an assertion tells where a long pipeline stops
     * following. It is a test of its own, with its own rate; it is no part of the system's score, by which prompts are
     * optimized and compared. It looks at every case that got to the agent, whatever became of it afterwards.
     *
     * @return the agent's id; empty for the system
     */
    String agent() default "";
}
