package dev.maspo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.launcher.Forms;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import dev.maspo.result.PlanResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Plans a fixture class as the forked JVM would. */
public final class Planning {

    private Planning() {}

    /**
     * Plans a class.
     *
     * @param fixture the pipeline class
     * @param folder where the results go
     * @param parameters configuration parameters
     * @return the plan
     */
    public static PlanResult plan(Class<?> fixture, Path folder, Map<String, String> parameters) {
        RunReport.Outcome outcome = LauncherAccess.run(RunRequest.PLAN, fixture, folder, parameters);
        assertThat(outcome.error()).isNull();
        return Forms.readPlan(Path.of(Objects.requireNonNull(outcome.resultFile())));
    }
}
