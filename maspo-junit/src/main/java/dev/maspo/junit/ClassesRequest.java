package dev.maspo.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * A discovery request for some classes, otherwise like another one. It is a proxy, as the interface has other methods
 * in each version of the JUnit Platform, and each must reach the original request.
 */
final class ClassesRequest implements InvocationHandler {

    private final EngineDiscoveryRequest original;
    private final List<ClassSelector> selectors;

    private ClassesRequest(EngineDiscoveryRequest original, List<ClassSelector> selectors) {
        this.original = original;
        this.selectors = selectors;
    }

    static EngineDiscoveryRequest of(EngineDiscoveryRequest original, List<Class<?>> classes) {
        List<ClassSelector> selectors =
                classes.stream().map(DiscoverySelectors::selectClass).toList();
        return (EngineDiscoveryRequest) Proxy.newProxyInstance(
                EngineDiscoveryRequest.class.getClassLoader(),
                new Class<?>[] {EngineDiscoveryRequest.class},
                new ClassesRequest(original, selectors));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("getSelectorsByType")) {
            Class<?> type = (Class<?>) Objects.requireNonNull(arguments[0]);
            return selectors.stream().filter(type::isInstance).toList();
        }
        if (name.equals("getFiltersByType")) {
            return List.of();
        }
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
