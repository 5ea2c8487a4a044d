package dev.maspo.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Calls the user's methods, and names them in messages. */
final class Methods {

    private Methods() {}

    static String describe(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName() + "()";
    }

    /** Calls a method and throws what it throws, not a wrapper of it. */
    static @Nullable Object invoke(Method method, Object instance, @Nullable Object... arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
