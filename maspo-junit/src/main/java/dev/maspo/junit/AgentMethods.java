package dev.maspo.junit;

import dev.maspo.AgentCall;
import dev.maspo.MaspoException;
import dev.maspo.internal.runner.AgentDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The {@link AgentStep} methods of a test class. */
final class AgentMethods {

    private AgentMethods() {}

    static List<AgentDefinition> definitions(Class<?> testClass, Object instance) {
        ConstraintMethods.check(testClass);
        return AnnotationSupport.findAnnotatedMethods(testClass, AgentStep.class, HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .map(method -> definition(testClass, method, instance))
                .sorted(Comparator.comparing(AgentDefinition::id))
                .toList();
    }

    private static AgentDefinition definition(Class<?> testClass, Method method, Object instance) {
        AgentStep step =
                AnnotationSupport.findAnnotation(method, AgentStep.class).orElseThrow();
        if (method.getReturnType() == void.class) {
            throw new MaspoException(
                    Methods.describe(method) + " is an @AgentStep and returns nothing. Return the agent's output.");
        }
        if (step.role().isBlank()) {
            throw new MaspoException(
                    Methods.describe(method)
                            + " has an empty role. Say in a sentence what the agent does; the judge and the optimizer read it.");
        }
        Map<String, String> names = names(method);
        String id = step.id().isEmpty() ? method.getName() : step.id();
        String rubric = step.rubric().strip();
        return new AgentDefinition(
                id,
                step.role(),
                rubric,
                step.prompt().strip(),
                List.copyOf(names.keySet()),
                (call, outputs) -> Methods.invoke(method, instance, arguments(method, call, outputs)),
                ConstraintMethods.definitions(testClass, method, instance),
                names);
    }

    // What the prompt calls each predecessor's output, by the predecessor's id.
    private static Map<String, String> names(Method method) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            input(method, parameter).ifPresent(from -> {
                String name = from.as().isBlank() ? from.value() : from.as().strip();
                String other = names.putIfAbsent(from.value(), name);
                if (other != null && !other.equals(name)) {
                    throw new MaspoException(Methods.describe(method) + " takes @From(\"" + from.value()
                            + "\") twice, as '" + other + "' and as '" + name + "'. Give it one name.");
                }
            });
        }
        return names;
    }

    // Which predecessor's output a parameter takes; nothing for the call itself.
    private static Optional<From> input(Method method, Parameter parameter) {
        Optional<From> from = AnnotationSupport.findAnnotation(parameter, From.class);
        if (from.isEmpty() && parameter.getType() != AgentCall.class) {
            throw new MaspoException(Methods.describe(method) + " has a parameter of type "
                    + parameter.getType().getSimpleName()
                    + " that nobody fills. An @AgentStep takes an AgentCall, and the outputs of"
                    + " other agents as @From(\"id\") parameters.");
        }
        return from;
    }

    private static @Nullable Object[] arguments(Method method, AgentCall call, Map<String, Object> outputs) {
        Parameter[] parameters = method.getParameters();
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            Optional<String> from = input(method, parameters[i]).map(From::value);
            Object value = from.isPresent() ? outputs.get(from.get()) : call;
            if (from.isPresent()
                    && value != null
                    && !boxed(parameters[i].getType()).isInstance(value)) {
                throw new MaspoException(Methods.describe(method) + " takes @From(\"" + from.get() + "\") as "
                        + parameters[i].getType().getName() + ", but that agent returned a "
                        + value.getClass().getName() + ".");
            }
            arguments[i] = value;
        }
        return arguments;
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
