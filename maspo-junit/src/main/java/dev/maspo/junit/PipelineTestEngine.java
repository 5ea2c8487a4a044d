package dev.maspo.junit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Runs the pipeline classes that JUnit Jupiter passes over: those without a {@code void} assertion. Each is run by
 * Jupiter itself, through a generated subclass, so that its fixtures and extensions work as always. Classes that
 * Jupiter sees are left to it.
 */
public final class PipelineTestEngine implements TestEngine {

    private final Optional<TestEngine> jupiter;

    /** Called by the JUnit Platform. */
    public PipelineTestEngine() {
        this.jupiter = ServiceLoader.load(TestEngine.class, PipelineTestEngine.class.getClassLoader()).stream()
                .filter(provider -> !provider.type().equals(PipelineTestEngine.class))
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.getId().equals("junit-jupiter"))
                .findFirst();
    }

    @Override
    public String getId() {
        return "maspo";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (Class<?> found : find(request)) {
            selectors.add(DiscoverySelectors.selectClass(GeneratedTests.of(found)));
        }
        selectors.addAll(SingleTests.in(request, uniqueId));
        if (jupiter.isEmpty() || selectors.isEmpty()) {
            return new EngineDescriptor(uniqueId, "MASPO");
        }
        return jupiter.get().discover(ClassesRequest.of(request, selectors), uniqueId);
    }

    private static Set<Class<?>> find(EngineDiscoveryRequest request) {
        Predicate<Class<?>> wanted = PipelineClasses::needsGeneratedTests;
        Predicate<String> named = name -> request.getFiltersByType(ClassNameFilter.class).stream()
                        .allMatch(filter -> filter.apply(name).included())
                && request.getFiltersByType(PackageNameFilter.class).stream()
                        .allMatch(filter -> filter.apply(packageOf(name)).included());
        Set<Class<?>> found = new LinkedHashSet<>();
        request.getSelectorsByType(ClassSelector.class).stream()
                .<Class<?>>map(ClassSelector::getJavaClass)
                .filter(wanted)
                .forEach(found::add);
        request.getSelectorsByType(PackageSelector.class)
                .forEach(selector -> found.addAll(
                        ReflectionSupport.findAllClassesInPackage(selector.getPackageName(), wanted, named)));
        request.getSelectorsByType(ClasspathRootSelector.class)
                .forEach(selector -> found.addAll(
                        ReflectionSupport.findAllClassesInClasspathRoot(selector.getClasspathRoot(), wanted, named)));
        return found;
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    @Override
    public void execute(ExecutionRequest request) {
        if (!(request.getRootTestDescriptor() instanceof EngineDescriptor descriptor)
                || !descriptor.getChildren().isEmpty()) {
            jupiter.orElseThrow().execute(request);
        } else {
            request.getEngineExecutionListener().executionStarted(descriptor);
            request.getEngineExecutionListener().executionFinished(descriptor, TestExecutionResult.successful());
        }
    }
}
