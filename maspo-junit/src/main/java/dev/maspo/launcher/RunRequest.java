package dev.maspo.launcher;

import dev.maspo.MaspoException;
import dev.maspo.internal.store.UrlSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a build tool asks of the forked JVM.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param run the id of this run, another one for each; what comes back must carry it
 * @param mode what to do: {@link #OPTIMIZE}, {@link #PLAN}, {@link #CHECK} or {@link #BASELINE}
 * @param testRoots the folders of compiled test classes to search for pipelines, absolute
 * @param pipelines the names of the pipelines to run; empty for all
 * @param outputDirectory the folder that gets one folder of results per pipeline, absolute
 * @param reportFile where to write the {@link RunReport}, absolute
 * @param changed the changed files that may concern the module, relative to it, with slashes: a pipeline that none of
 *     them may concern is passed over; null if all are to be run
 * @param parameters JUnit configuration parameters, all named {@code maspo.*}; never a secret
 */
public record RunRequest(
        int schema,
        String run,
        String mode,
        List<String> testRoots,
        List<String> pipelines,
        String outputDirectory,
        String reportFile,
        @Nullable List<String> changed,
        Map<String, String> parameters) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;

    /** The mode that searches for better prompts. Its result is a {@link dev.maspo.result.RunResult}. */
    public static final String OPTIMIZE = "optimize";

    /**
     * The mode that holds the prompts on disk against the baseline. Its result is a
     * {@link dev.maspo.result.GateResult}.
     */
    public static final String CHECK = "check";

    /** The mode that records the state on disk as the accepted one. Its result is the file of the baseline. */
    public static final String BASELINE = "baseline";

    /** The mode that says what runs would take. Its result is a {@link dev.maspo.result.PlanResult}. */
    public static final String PLAN = "plan";

    /** Checks and copies the parts. */
    public RunRequest {
        if (schema != SCHEMA) {
            throw new MaspoException("The run request has schema " + schema + ", this maspo-junit reads schema "
                    + SCHEMA + ". Use one version of maspo-junit and maspo-maven-plugin.");
        }
        if (run.isBlank()) {
            throw new MaspoException("The run request has no id of its run.");
        }
        testRoots = List.copyOf(testRoots);
        pipelines = List.copyOf(pipelines);
        changed = changed == null ? null : List.copyOf(changed);
        parameters = Map.copyOf(parameters);
        UrlSettings.check(parameters);
    }
}
