package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.internal.runner.BaselineMode;
import dev.maspo.internal.runner.CheckMode;
import dev.maspo.internal.runner.GateReport;
import dev.maspo.internal.runner.OptimizeMode;
import dev.maspo.internal.runner.PipelineDefinition;
import dev.maspo.internal.runner.PlanMode;
import dev.maspo.internal.runner.RunSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a pipeline class can be run for besides being tested. The name in lower case is the value of maspo.mode. */
enum Goal {
    OPTIMIZE,
    PLAN,
    CHECK,
    BASELINE;

    private static final String MODE = "maspo.mode";
    private static final String TEST = "test";

    /**
     * The goal of a mode.
     *
     * @param mode the value of maspo.mode, if there is one
     * @return the goal; empty if the class is to be tested
     * @throws MaspoException if there is no such mode
     */
    static Optional<Goal> of(Optional<String> mode) {
        String name = mode.orElse(TEST);
        if (name.equals(TEST)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(goal -> goal.mode().equals(name))
                .findFirst()
                .orElseThrow(() -> new MaspoException(MODE + " must be " + TEST
                        + Arrays.stream(values()).map(Goal::mode).collect(Collectors.joining(" or ", " or ", ""))
                        + ", but is '" + name + "'.")));
    }

    String mode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Does the goal's work, and returns the file of its result. */
    Path run(PipelineDefinition definition, RunSettings settings) {
        return switch (this) {
            case OPTIMIZE -> {
                OptimizeMode.toConsole(definition, settings).run();
                yield file(settings, definition, "run.json");
            }
            case PLAN -> {
                new PlanMode(definition, settings).run();
                yield file(settings, definition, "plan.json");
            }
            case BASELINE -> {
                Path file = new BaselineMode(definition, settings).run();
                if (settings.parameters().apply(PipelineParameters.LAUNCHED).isEmpty()) {
                    System.out.println("baseline recorded: " + file + ". Commit it.");
                }
                yield file;
            }
            case CHECK -> throw new IllegalStateException("a check has an invocation of its own");
        };
    }

    private static Path file(RunSettings settings, PipelineDefinition definition, String name) {
        return settings.outputDirectory().resolve(definition.name()).resolve(name);
    }

    /** What takes the place of a class's first test. */
    PipelineInvocation invocation() {
        return this == CHECK ? new GateInvocation(mode(), Goal::check) : new GoalInvocation(this);
    }

    private static GateReport check(ExtensionContext context) {
        return new CheckMode(
                        PipelineReader.read(context.getRequiredTestClass(), context.getRequiredTestInstance()),
                        RunSettings.from(context::getConfigurationParameter))
                .run();
    }
}
