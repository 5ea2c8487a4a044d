package dev.maspo.junit;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** What pipeline classes are and have, for launchers and engines. */
public final class PipelineClasses {

    private PipelineClasses() {}

    /**
     * Whether a class is a pipeline.
     *
     * @param type the class
     * @return true if it is concrete, written by a user, and has {@link AgentPipeline}
     */
    public static boolean isPipeline(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, AgentPipeline.class)
                && !Modifier.isAbstract(type.getModifiers())
                && GeneratedTests.original(type).equals(type);
    }

    /** Whether JUnit passes over the class because it has no test method that JUnit knows. */
    static boolean needsGeneratedTests(Class<?> type) {
        return isPipeline(type) && AssertionMethods.checks(type).isEmpty();
    }

    /**
     * The name of a pipeline.
     *
     * @param testClass a pipeline class
     * @return its name
     */
    public static String name(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, AgentPipeline.class)
                .orElseThrow(() -> new IllegalArgumentException(testClass + " is no pipeline class"))
                .value();
    }

    /**
     * The class path resources that a pipeline class names.
     *
     * @param testClass a pipeline class
     * @return the prompts, the schemas and the case file, without a slash before them, sorted
     */
    public static List<String> resources(Class<?> testClass) {
        Stream<String> prompts =
                AnnotationSupport.findAnnotatedMethods(testClass, AgentStep.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .map(method -> AnnotationSupport.findAnnotation(method, AgentStep.class)
                                .orElseThrow()
                                .prompt());
        Stream<String> schemas =
                AnnotationSupport.findAnnotatedMethods(testClass, AgentStep.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .flatMap(method ->
                                AnnotationSupport.findRepeatableAnnotations(method, Constraint.class).stream())
                        .map(Constraint::schema)
                        .filter(schema -> !schema.strip().startsWith("{"));
        Stream<String> cases = AnnotationSupport.findAnnotation(testClass, Cases.class).map(Cases::value).stream();
        return Stream.of(prompts, schemas, cases)
                .flatMap(s -> s)
                .map(resource -> resource.strip().replaceFirst("^/+", ""))
                .filter(resource -> !resource.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Selects what stands for the optimization of a pipeline: its first test alone, so that no other test of the class
     * runs.
     *
     * @param testClass a pipeline class
     * @return the selector
     */
    public static DiscoverySelector optimization(Class<?> testClass) {
        return AssertionMethods.leader(testClass)
                .<DiscoverySelector>map(method -> DiscoverySelectors.selectMethod(testClass, method))
                .orElseGet(() -> DiscoverySelectors.selectClass(testClass));
    }
}
