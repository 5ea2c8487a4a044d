package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.PipelineRun;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.StubMethod;
import org.junit.jupiter.api.DisplayName;

/**
 * Makes a pipeline class visible to JUnit that has no test method JUnit knows: one without assertions, or with
 * assertions that return a score. A subclass gets one test method of its name for each of them; fixtures and everything
 * else are inherited.
 */
final class GeneratedTests {

    private static final String SUFFIX = "$PipelineTests";

    private GeneratedTests() {}

    /** The class that the user wrote. */
    static Class<?> original(Class<?> testClass) {
        Class<?> parent = testClass.getSuperclass();
        return parent != null && testClass.getName().equals(parent.getName() + SUFFIX) ? parent : testClass;
    }

    /** The name of the class that the user wrote, if this is the name of one that stands for it. */
    static Optional<String> original(String name) {
        return name.endsWith(SUFFIX)
                ? Optional.of(name.substring(0, name.length() - SUFFIX.length()))
                : Optional.empty();
    }

    static Class<?> of(Class<?> testClass) {
        String name = testClass.getName() + SUFFIX;
        // A build tool may discover the same classes several times in one JVM.
        try {
            return Class.forName(name, false, testClass.getClassLoader());
        } catch (ClassNotFoundException e) {
            return make(testClass, name);
        }
    }

    private static Class<?> make(Class<?> testClass, String name) {
        int modifiers = testClass.getModifiers();
        if (Modifier.isFinal(modifiers) || Modifier.isPrivate(modifiers)) {
            throw new MaspoException(testClass.getName()
                    + " is final or private. A pipeline class without a void @SystemAssertion is run"
                    + " through a subclass: remove the modifier.");
        }
        try {
            var lookup = MethodHandles.privateLookupIn(testClass, MethodHandles.lookup());
            DynamicType.Builder<?> builder = new ByteBuddy()
                    .subclass(testClass, ConstructorStrategy.Default.IMITATE_SUPER_CLASS)
                    .name(name)
                    .annotateType(AnnotationDescription.Builder.ofType(DisplayName.class)
                            .define("value", testClass.getSimpleName())
                            .build());
            List<Method> others = AssertionMethods.others(testClass);
            if (others.isEmpty()) {
                builder = test(builder, "pipeline", List.of());
            }
            for (Method method : others) {
                builder = test(builder, method.getName(), ofJupiter(method));
            }
            return builder.make()
                    .load(testClass.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new MaspoException("No subclass of " + testClass.getName() + " can be made: " + e.getMessage(), e);
        }
    }

    // It takes what the assertion takes, so that it hides it from JUnit, which would warn of what it returns.
    private static DynamicType.Builder<?> test(
            DynamicType.Builder<?> builder, String name, List<Annotation> annotations) {
        return builder.defineMethod(name, void.class, Visibility.PUBLIC)
                .withParameters(PipelineRun.class)
                .intercept(StubMethod.INSTANCE)
                .annotateMethod(annotations)
                .annotateMethod(AnnotationDescription.Builder.ofType(PipelineTests.class)
                        .build());
    }

    // JUnit's own annotations of the assertion, such as @Disabled, hold for the method that stands for it.
    private static List<Annotation> ofJupiter(Method method) {
        return Arrays.stream(method.getDeclaredAnnotations())
                .filter(annotation -> annotation.annotationType().getName().startsWith("org.junit.jupiter.api."))
                .toList();
    }
}
