package dev.maspo.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;

/**
 * A discovery request for some classes and methods, otherwise like another one. It is a proxy, as the interface has
 * other methods in each version of the JUnit Platform, and each must reach the original request.
 */
final class ClassesRequest implements InvocationHandler {

    private final EngineDiscoveryRequest original;
    private final List<? extends DiscoverySelector> selectors;

    private ClassesRequest(EngineDiscoveryRequest original, List<? extends DiscoverySelector> selectors) {
        this.original = original;
        this.selectors = selectors;
    }

    static EngineDiscoveryRequest of(EngineDiscoveryRequest original, List<? extends DiscoverySelector> selectors) {
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
