package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.internal.runner.Objective;
import dev.maspo.internal.runner.PipelineDefinition;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads a test class into what the runner understands. */
final class PipelineReader {

    private PipelineReader() {}

    static PipelineDefinition read(Class<?> testClass, Object instance) {
        Class<?> declared = GeneratedTests.original(testClass);
        String name = AnnotationSupport.findAnnotation(declared, AgentPipeline.class)
                .orElseThrow(
                        () -> new MaspoException(
                                declared.getName()
                                        + " has @SystemAssertion methods but is no pipeline. Annotate the class with @AgentPipeline(\"name\")."))
                .value();
        ModelMethods models = ModelMethods.of(declared, instance);
        return new PipelineDefinition(
                name,
                declared,
                AnnotationSupport.findAnnotation(declared, Cases.class)
                        .map(Cases::value)
                        .orElse(null),
                AnnotationSupport.findAnnotation(declared, JointObjective.class)
                        .map(o -> new Objective(o.local(), o.lookahead(), o.global()))
                        .orElse(new Objective(0.4, 0.4, 0.2)),
                AgentMethods.definitions(declared, instance),
                AssertionMethods.definitions(declared, instance),
                models.byRole(),
                models.byAgent());
    }
}
