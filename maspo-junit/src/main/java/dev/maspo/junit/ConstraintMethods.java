package dev.maspo.junit;

import dev.maspo.AgentCall;
import dev.maspo.MaspoException;
import dev.maspo.internal.runner.ConstraintDefinition;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** The {@link Constraint}s of an agent method, and the methods that they name. */
final class ConstraintMethods {

    private static final Set<Class<?>> ANSWERS = Set.of(void.class, boolean.class, Boolean.class, String.class);

    private ConstraintMethods() {}

    /**
     * Refuses constraints where no agent is.
     *
     * @throws MaspoException if there is one
     */
    static void check(Class<?> testClass) {
        Stream.of(Constraint.class, Constraints.class)
                .flatMap(type ->
                        AnnotationSupport.findAnnotatedMethods(testClass, type, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .filter(method -> !AnnotationSupport.isAnnotated(method, AgentStep.class))
                .findFirst()
                .ifPresent(method -> {
                    throw new MaspoException(Methods.describe(method)
                            + " has a @Constraint but is no @AgentStep, so there is no output to check.");
                });
    }

    static List<ConstraintDefinition> definitions(Class<?> testClass, Method agent, Object instance) {
        return AnnotationSupport.findRepeatableAnnotations(agent, Constraint.class).stream()
                .map(constraint -> new ConstraintDefinition(
                        Methods.describe(agent),
                        constraint.message().strip(),
                        constraint.pattern(),
                        constraint.schema().strip(),
                        constraint.minLength(),
                        constraint.maxLength(),
                        constraint.method().strip(),
                        constraint.method().isBlank()
                                ? null
                                : body(
                                        method(
                                                testClass,
                                                agent,
                                                constraint.method().strip()),
                                        instance),
                        constraint.repair()))
                .toList();
    }

    private static Method method(Class<?> testClass, Method agent, String name) {
        String where = Methods.describe(agent) + " has a @Constraint with method = \"" + name + "\"";
        List<Method> found = ReflectionSupport.findMethods(
                testClass, m -> m.getName().equals(name) && !m.isSynthetic(), HierarchyTraversalMode.BOTTOM_UP);
        if (found.size() != 1) {
            throw new MaspoException(where + ", but " + testClass.getName() + " has "
                    + (found.isEmpty() ? "no method" : found.size() + " methods")
                    + " of that name. Name one that takes the output.");
        }
        Method method = found.get(0);
        Class<?>[] takes = method.getParameterTypes();
        Class<?> output = boxed(agent.getReturnType());
        boolean takesOutput = takes.length > 0 && boxed(takes[0]).isAssignableFrom(output);
        boolean takesCall = takes.length == 2 && takes[1] == AgentCall.class;
        if (!takesOutput || (takes.length > 1 && !takesCall)) {
            throw new MaspoException(where + ", but that method does not take the output. It takes a "
                    + agent.getReturnType().getSimpleName()
                    + ", as the agent returns, and may take an AgentCall after it.");
        }
        if (!ANSWERS.contains(method.getReturnType())) {
            throw new MaspoException(where + ", but that method returns "
                    + method.getReturnType().getSimpleName()
                    + ". Return a boolean, what is wrong as a String, or nothing and throw.");
        }
        return method;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static ConstraintDefinition.Body body(Method method, Object instance) {
        return (call, output) -> {
            try {
                Object answer = method.getParameterCount() == 1
                        ? Methods.invoke(method, instance, output)
                        : Methods.invoke(method, instance, output, call);
                return Boolean.FALSE.equals(answer)
                        ? method.getName() + "() returned false"
                        : answer instanceof String problem ? problem.strip() : "";
            } catch (TestAbortedException e) {
                return ""; // An assumption that fails leaves the output unchecked.
            } catch (StackOverflowError e) {
                return e.toString();
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                return e.getMessage() == null || e.getMessage().isBlank()
                        ? e.toString()
                        : e.getMessage().strip();
            }
        };
    }
}
