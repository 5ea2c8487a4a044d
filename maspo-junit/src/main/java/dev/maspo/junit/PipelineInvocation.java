package dev.maspo.junit;

import dev.maspo.PipelineRun;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** One test whose body is not the annotated method's, which runs once per case, but something over all cases. */
abstract class PipelineInvocation implements TestTemplateInvocationContext, InvocationInterceptor, ParameterResolver {

    private final String name;

    PipelineInvocation(String name) {
        this.name = name;
    }

    static PipelineInvocation aborted(String name, String reason) {
        return new PipelineInvocation(name) {
            @Override
            void run(ExtensionContext context) {
                throw new TestAbortedException(name + ": " + reason + ".");
            }
        };
    }

    abstract void run(ExtensionContext context);

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext extensionContext) {
        invocation.skip();
        run(extensionContext);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PipelineRun.class;
    }

    // JUnit wants a value although the method is not called this way; the real runs come one per case.
    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }
}
