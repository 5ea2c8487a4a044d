package dev.maspo.junit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;

/**
 * Finds single assertions that return a score, as an IDE selects them by method, and a build tool that repeats failed
 * tests by unique id: each as a test of the generated class that stands for the user's.
 */
final class SingleTests {

    private SingleTests() {}

    static List<DiscoverySelector> in(EngineDiscoveryRequest request, UniqueId engine) {
        return request.getSelectorsByType(DiscoverySelector.class).stream()
                .flatMap(selector -> generated(selector, engine).stream())
                .toList();
    }

    private static Optional<DiscoverySelector> generated(DiscoverySelector selector, UniqueId engine) {
        if (selector instanceof MethodSelector method) {
            return method(method);
        }
        if (selector instanceof UniqueIdSelector id) {
            return id(id, engine);
        }
        if (selector instanceof IterationSelector iterations) {
            int[] indices = iterations.getIterationIndices().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            return generated(iterations.getParentSelector(), engine)
                    .map(parent -> DiscoverySelectors.selectIteration(parent, indices));
        }
        return Optional.empty();
    }

    // Jupiter says what is wrong with a class that cannot be loaded.
    private static Optional<DiscoverySelector> method(MethodSelector selector) {
        return pipeline(selector.getClassName())
                .filter(type -> AssertionMethods.others(type).stream()
                        .anyMatch(method -> method.getName().equals(selector.getMethodName())))
                .map(type -> DiscoverySelectors.selectMethod(
                        GeneratedTests.of(type), selector.getMethodName(), "dev.maspo.PipelineRun"));
    }

    // The class that stands for the user's may have been made in another JVM, so it is made again.
    private static Optional<DiscoverySelector> id(UniqueIdSelector selector, UniqueId engine) {
        UniqueId id = selector.getUniqueId();
        boolean known = id.hasPrefix(engine)
                && id.getSegments().stream()
                        .flatMap(segment -> GeneratedTests.original(segment.getValue()).stream())
                        .flatMap(name -> pipeline(name).stream())
                        .map(GeneratedTests::of)
                        .findFirst()
                        .isPresent();
        return known ? Optional.of(selector) : Optional.empty();
    }

    private static Optional<Class<?>> pipeline(String name) {
        return Stream.ofNullable(
                        ReflectionSupport.tryToLoadClass(name).toOptional().orElse(null))
                .<Class<?>>map(type -> type)
                .filter(PipelineClasses::isPipeline)
                .findFirst();
    }
}
