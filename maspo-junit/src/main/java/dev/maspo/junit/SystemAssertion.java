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
 * <p>A {@code void} method is a check: a case passes if the method returns, and fails if it throws an
 * {@link AssertionError}. A method that returns a number is a score from 0 to 1. A case on which an assumption fails is
 * left out of the rate.
 *
 * <p>A mistake in the assertion says nothing of the case, so it ends the run with an error: any other number, NaN, and
 * any other exception, such as that of an expected value that the case does not have. What the output makes throw, as
 * one that is no JSON does with a parser, is to be turned into a failure by {@code assertDoesNotThrow} or {@code fail}.
 *
 * <p><strong>The verdict</strong> goes by the interval that is printed, at {@code maspo.alpha} on either side. A rate
 * of at least {@link #minPassRate()} passes. A rate that is credibly below it, its whole interval, fails. Between the
 * two nothing is decided: the test is aborted, which is not green, and says how many cases would decide; with
 * {@code maspo.failOnInconclusive=true} it fails. A {@code minPassRate} of 1 means every case. A difference of at most
 * 1e-9 between a rate and a bound is taken for rounding.
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
     * <p>Without it the assertion demands what the baseline has: compared case by case, as the gate compares, it must
     * not be credibly worse than what is recorded there. Where no baseline knows the assertion, it demands every case,
     * as with a rate of 1. The baseline does not know assertions about single agents.
     *
     * @return a number from 0 to 1, where 0 demands nothing, so that the test never fails; NaN, the default, for what
     *     the baseline has
     */
    double minPassRate() default Double.NaN;

    /**
     * Whether the rate alone decides, whatever its interval: a rate below what is demanded fails, and nothing is
     * undecided. A test of a rate near the demanded one then comes out now so, now so.
     *
     * @return true for the rate alone
     */
    boolean strict() default false;

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
