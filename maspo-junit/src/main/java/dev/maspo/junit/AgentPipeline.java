package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a JUnit test class a pipeline of agents: an optimization target for {@code mvn maspo:optimize}, and a test of
 * the whole system everywhere else.
 *
 * <p>The class has one {@link AgentStep} method per agent, whose {@link From} parameters say who hands what to whom, a
 * file of {@link Cases}, and any number of {@link SystemAssertion}s. A class without assertions is optimized, and
 * compared with its baseline, by the judge alone; as long as it has no baseline its test is skipped. JUnit Jupiter does
 * not discover a class without a {@code void} assertion: the {@code maspo} engine of this library does.
 *
 * <p>The test instance lives as long as the class. <strong>Agent methods run concurrently on it; assertions run one
 * after another.</strong> {@code @BeforeEach} and {@code @AfterEach} run once around an assertion, not once per case.
 *
 * <p>May be used as a meta-annotation, and is inherited by subclasses. Abstract classes are never run themselves.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PipelineExtension.class)
@Tag("maspo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface AgentPipeline {

    /**
     * The pipeline's name. It names the folder of the results, so it holds letters, digits, {@code .}, {@code _} and
     * {@code -} only, starts with a letter or digit, and is unique in its module.
     *
     * @return the name
     */
    String value();
}
