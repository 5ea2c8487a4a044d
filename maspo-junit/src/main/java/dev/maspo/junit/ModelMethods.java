package dev.maspo.junit;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The {@link ModelFor} methods of a test class.
 *
 * @param byRole the factory of a role
 * @param byAgent the factories of single agents
 */
record ModelMethods(Map<ModelRole, Supplier<ChatModel>> byRole, Map<String, Supplier<ChatModel>> byAgent) {

    static ModelMethods of(Class<?> testClass, Object instance) {
        Map<ModelRole, Supplier<ChatModel>> byRole = new EnumMap<>(ModelRole.class);
        Map<String, Supplier<ChatModel>> byAgent = new LinkedHashMap<>();
        for (Method method : methods(testClass)) {
            ModelFor annotation =
                    AnnotationSupport.findAnnotation(method, ModelFor.class).orElseThrow();
            checkForm(method, annotation);
            Supplier<ChatModel> factory = factory(method, instance);
            for (String agent : annotation.agents()) {
                if (byAgent.put(agent, factory) != null) {
                    throw twice(method, "the agent '" + agent + "'");
                }
            }
            if (annotation.agents().length == 0) {
                for (ModelRole role : annotation.value()) {
                    if (byRole.put(role, factory) != null) {
                        throw twice(method, "the role " + role);
                    }
                }
            }
        }
        return new ModelMethods(byRole, byAgent);
    }

    // A static method that a subclass declares anew is hidden, not overridden, and JUnit's search finds both.
    private static List<Method> methods(Class<?> testClass) {
        List<Method> found =
                AnnotationSupport.findAnnotatedMethods(testClass, ModelFor.class, HierarchyTraversalMode.TOP_DOWN);
        return found.stream()
                .filter(method -> found.stream().noneMatch(other -> hides(other, method)))
                .toList();
    }

    private static boolean hides(Method other, Method method) {
        return other.getName().equals(method.getName())
                && !other.getDeclaringClass().equals(method.getDeclaringClass())
                && method.getDeclaringClass().isAssignableFrom(other.getDeclaringClass());
    }

    private static void checkForm(Method method, ModelFor annotation) {
        if (method.getParameterCount() > 0 || !ChatModel.class.isAssignableFrom(method.getReturnType())) {
            throw new MaspoException(Methods.describe(method)
                    + " is a @ModelFor method, so it must take no parameters and return a ChatModel.");
        }
        if (annotation.value().length == 0) {
            throw new MaspoException(
                    Methods.describe(method) + " is a @ModelFor method without a role. Name at least one.");
        }
        boolean onlyAgents = annotation.value().length == 1 && annotation.value()[0] == ModelRole.AGENT;
        if (annotation.agents().length > 0 && !onlyAgents) {
            throw new MaspoException(Methods.describe(method) + " names agents, so its only role must be AGENT.");
        }
    }

    private static Supplier<ChatModel> factory(Method method, Object instance) {
        return () -> {
            try {
                Object model = Methods.invoke(method, instance);
                if (model == null) {
                    throw new MaspoException(Methods.describe(method) + " returned null, expected a ChatModel.");
                }
                return (ChatModel) model;
            } catch (MaspoException e) {
                throw e;
            } catch (Throwable e) {
                throw new MaspoException(Methods.describe(method) + " could not make its model: " + e, e);
            }
        };
    }

    private static MaspoException twice(Method method, String what) {
        return new MaspoException(
                Methods.describe(method) + ": there is a second @ModelFor method for " + what + ". Keep one.");
    }
}
