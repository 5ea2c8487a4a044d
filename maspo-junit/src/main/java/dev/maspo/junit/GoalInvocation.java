package dev.maspo.junit;

import dev.maspo.internal.runner.RunSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A goal's work on a pipeline, in the place of its first test. */
final class GoalInvocation extends PipelineInvocation {

    private final Goal goal;

    GoalInvocation(Goal goal) {
        super(goal.mode());
        this.goal = goal;
    }

    @Override
    void run(ExtensionContext context) {
        RunSettings settings = RunSettings.from(context::getConfigurationParameter);
        Path result = goal.run(
                PipelineReader.read(context.getRequiredTestClass(), context.getRequiredTestInstance()), settings);
        new GoalOutcome(result, GoalOutcome.End.DONE).handOver(context);
    }
}
