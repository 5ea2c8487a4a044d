package dev.maspo.junit;

import dev.maspo.MaspoException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.StubMethod;
import org.junit.jupiter.api.DisplayName;

/**
 * Makes a pipeline class visible to JUnit that has no test method JUnit knows: one without assertions, or with
 * assertions that return a score. A subclass gets one test method that stands for them all; fixtures and everything
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
            return new ByteBuddy()
                    .subclass(testClass, ConstructorStrategy.Default.IMITATE_SUPER_CLASS)
                    .name(name)
                    .annotateType(AnnotationDescription.Builder.ofType(DisplayName.class)
                            .define("value", testClass.getSimpleName())
                            .build())
                    .defineMethod("pipeline", void.class, Visibility.PUBLIC)
                    .intercept(StubMethod.INSTANCE)
                    .annotateMethod(AnnotationDescription.Builder.ofType(PipelineTests.class)
                            .build())
                    .make()
                    .load(testClass.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new MaspoException("No subclass of " + testClass.getName() + " can be made: " + e.getMessage(), e);
        }
    }
}
