package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.PipelineRun;
import dev.maspo.internal.runner.AssertionDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The {@link SystemAssertion} methods of a test class. */
final class AssertionMethods {

    private AssertionMethods() {}

    static List<Method> of(Class<?> testClass) {
        return AnnotationSupport.findAnnotatedMethods(
                testClass, SystemAssertion.class, HierarchyTraversalMode.TOP_DOWN);
    }

    /** The methods that JUnit runs by itself; it passes over a test method that returns something. */
    static List<Method> checks(Class<?> testClass) {
        return of(testClass).stream().filter(AssertionMethods::isCheck).toList();
    }

    /** The one that stands for more than itself: the first check, or else the first other one, that is not disabled. */
    static Optional<Method> leader(Class<?> testClass) {
        List<Method> checks = checks(testClass);
        List<Method> candidates = checks.isEmpty() ? others(testClass) : checks;
        return candidates.stream()
                .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** The other ones: those that return a score, and those that are wrong and must say so. */
    static List<Method> others(Class<?> testClass) {
        return of(testClass).stream().filter(method -> !isCheck(method)).toList();
    }

    private static boolean isCheck(Method method) {
        int modifiers = method.getModifiers();
        return method.getReturnType() == void.class && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers);
    }

    /**
     * Refuses methods that cannot be assertions.
     *
     * @throws MaspoException if there is one
     */
    static void check(Class<?> testClass) {
        of(testClass).forEach(AssertionMethods::checkForm);
    }

    static List<AssertionDefinition> definitions(Class<?> testClass, Object instance) {
        List<AssertionDefinition> definitions = new ArrayList<>();
        for (Method method : of(testClass)) {
            checkForm(method);
            SystemAssertion annotation = AnnotationSupport.findAnnotation(method, SystemAssertion.class)
                    .orElseThrow();
            if (definitions.stream().anyMatch(d -> d.name().equals(method.getName()))) {
                throw new MaspoException(Methods.describe(method)
                        + ": there are two @SystemAssertion methods of that name. Rename one.");
            }
            definitions.add(new AssertionDefinition(
                    method.getName(),
                    annotation.agent().strip(),
                    minPassRate(method, annotation),
                    annotation.strict(),
                    run -> score(method, instance, run)));
        }
        return definitions;
    }

    private static OptionalDouble minPassRate(Method method, SystemAssertion annotation) {
        double rate = annotation.minPassRate();
        if (Double.isNaN(rate)) {
            return OptionalDouble.empty();
        }
        if (rate < 0 || rate > 1) {
            throw new MaspoException(
                    Methods.describe(method) + " has minPassRate = " + rate + ", expected a number from 0 to 1.");
        }
        return OptionalDouble.of(rate);
    }

    private static void checkForm(Method method) {
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            throw new MaspoException(Methods.describe(method)
                    + " is a @SystemAssertion, so it must be neither private nor static: JUnit would pass it over.");
        }
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != 1 || parameters[0] != PipelineRun.class) {
            throw new MaspoException(Methods.describe(method)
                    + " is a @SystemAssertion, so it must take one parameter, a PipelineRun, and no other.");
        }
        Class<?> type = method.getReturnType();
        boolean number = Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class && type != char.class);
        if (!number) {
            throw new MaspoException(Methods.describe(method) + " is a @SystemAssertion that returns "
                    + type.getSimpleName() + ". Return nothing and throw to fail, or return a number from 0 to 1.");
        }
    }

    private static double score(Method method, Object instance, PipelineRun run) throws Throwable {
        Object result = Methods.invoke(method, instance, run);
        return isCheck(method) ? 1 : AssertionDefinition.score(Methods.describe(method), run, result);
    }
}
