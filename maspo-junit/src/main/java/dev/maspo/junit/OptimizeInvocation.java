package dev.maspo.junit;

import dev.maspo.internal.runner.OptimizeMode;
import dev.maspo.internal.runner.RunSettings;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The optimization of a pipeline, in the place of its first test. */
final class OptimizeInvocation extends PipelineInvocation {

    OptimizeInvocation() {
        super("optimize");
    }

    @Override
    void run(ExtensionContext context) {
        RunSettings settings = RunSettings.from(context::getConfigurationParameter);
        OptimizeMode.toConsole(
                        PipelineReader.read(context.getRequiredTestClass(), context.getRequiredTestInstance()),
                        settings)
                .run();
    }
}
