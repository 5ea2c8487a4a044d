package dev.maspo.junit;

import dev.maspo.internal.runner.GateOffer;
import dev.maspo.internal.runner.RunSettings;
import dev.maspo.internal.runner.TestMode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs the assertions of a pipeline class: each as one test over all cases, and beside them, where there is a baseline,
 * the gate; or a goal's work in the place of the first.
 */
final class PipelineExtension implements TestTemplateInvocationContextProvider {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PipelineExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        return AnnotationSupport.isAnnotated(method, SystemAssertion.class)
                || AnnotationSupport.isAnnotated(method, PipelineTests.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Class<?> testClass = GeneratedTests.original(context.getRequiredTestClass());
        PipelineParameters.check(PipelineParameters.names(System.getProperties(), testClass.getClassLoader()));
        AssertionMethods.check(testClass);
        Method template = context.getRequiredTestMethod();
        // In a generated class a method of the same name stands for one that returns something.
        boolean generated = AnnotationSupport.isAnnotated(template, PipelineTests.class);
        List<Method> candidates = generated ? AssertionMethods.others(testClass) : AssertionMethods.checks(testClass);
        boolean first = AssertionMethods.leader(testClass)
                .map(leader -> candidates.contains(leader) && leader.getName().equals(template.getName()))
                .orElse(true);
        Optional<Goal> goal = Goal.of(context.getConfigurationParameter("maspo.mode"));
        if (goal.isPresent()) {
            return Stream.of(
                    first
                            ? goal.get().invocation()
                            : PipelineInvocation.aborted(
                                    template.getName(),
                                    "it is part of maspo.mode=" + goal.get().mode()));
        }
        List<Method> assertions = new ArrayList<>(candidates.stream()
                .filter(method -> method.getName().equals(template.getName()))
                .toList());
        if (first && !generated) {
            // JUnit does not see methods that return something, so they are run beside the first one that it sees.
            assertions.addAll(AssertionMethods.others(testClass));
        }
        List<PipelineInvocation> tests = new ArrayList<>(assertions.stream()
                .map(method -> new AssertionInvocation(method.getName(), PipelineExtension::testMode))
                .toList());
        if (first) {
            gate(context, testClass).ifPresent(tests::add);
        }
        if (tests.isEmpty()) {
            return Stream.of(
                    PipelineInvocation.aborted(
                            testClass.getSimpleName(),
                            "it has no @SystemAssertion, so there is nothing to check. mvn maspo:optimize optimizes it by the judge alone"));
        }
        return tests.stream().map(TestTemplateInvocationContext.class::cast);
    }

    private static Optional<PipelineInvocation> gate(ExtensionContext context, Class<?> testClass) {
        if (!AnnotationSupport.isAnnotated(testClass, AgentPipeline.class)) {
            return Optional.empty(); // Its assertions say so.
        }
        RunSettings settings = RunSettings.from(context::getConfigurationParameter);
        String name = PipelineClasses.name(testClass);
        if (GateOffer.isGated(name, settings)) {
            return Optional.of(new GateInvocation("gate", c -> testMode(c).gate()));
        }
        GateOffer.of(name, settings).ifPresent(System.out::println);
        return Optional.empty();
    }

    // All assertions of a class look at the same runs, so these are kept for as long as the class is tested. A class
    // within
    // another one sees the other's entries, so each has a key of its own.
    @SuppressWarnings("deprecation") // computeIfAbsent is new in JUnit 6.
    private static TestMode testMode(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return Objects.requireNonNull(classContext(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        testClass,
                        key -> new TestMode(
                                PipelineReader.read(testClass, context.getRequiredTestInstance()),
                                RunSettings.from(context::getConfigurationParameter)),
                        TestMode.class));
    }

    private static ExtensionContext classContext(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestMethod().isPresent() && at.getParent().isPresent()) {
            at = at.getParent().get();
        }
        return at;
    }
}
