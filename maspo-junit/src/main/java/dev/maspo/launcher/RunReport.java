package dev.maspo.launcher;

import dev.maspo.MaspoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the forked JVM did, for the build tool.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param run the id of the run, that of the request
 * @param pipelines the names of all pipelines of the module, whether they were to be run or not, sorted
 * @param outcomes one entry per pipeline that was to be run, in the order of their names, and after them one per
 *     baseline that has no pipeline, where that is an error
 * @param warnings what the pipelines were found to lack without being an error
 * @param error why nothing, or not everything, could be run; null if all went well
 */
public record RunReport(
        int schema,
        String run,
        List<String> pipelines,
        List<Outcome> outcomes,
        List<String> warnings,
        @Nullable String error) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;

    /** Checks and copies the parts. */
    public RunReport {
        if (schema != SCHEMA) {
            throw new MaspoException("The run report has schema " + schema + ", this maspo-junit reads schema " + SCHEMA
                    + ". Use one version of maspo-junit and maspo-maven-plugin.");
        }
        pipelines = List.copyOf(pipelines);
        outcomes = List.copyOf(outcomes);
        warnings = List.copyOf(warnings);
    }

    /**
     * The report of a run in which no pipeline was reached.
     *
     * @param run the id of the run
     * @param error why
     * @return the report
     */
    public static RunReport failed(String run, String error) {
        return new RunReport(SCHEMA, run, List.of(), List.of(), List.of(), error);
    }

    /**
     * How one pipeline fared.
     *
     * @param pipeline the pipeline's name
     * @param testClass the class it is declared in
     * @param resultFile the {@code run.json}, {@code plan.json}, {@code gate.json} or baseline that this run wrote;
     *     null if it wrote none. A check's verdict, whatever it is, is no error
     * @param error the error, with what to do; null if the run came to its end and nothing went wrong after that
     * @param stops whether the verdict of a check is one that is to stop the build
     * @param skipped why the pipeline was not run; null if it was
     */
    public record Outcome(
            String pipeline,
            String testClass,
            @Nullable String resultFile,
            @Nullable String error,
            boolean stops,
            @Nullable String skipped) {

        /**
         * The outcome of a run that came to its end.
         *
         * @param pipeline the pipeline's name
         * @param testClass the class it is declared in
         * @param resultFile the result
         * @return the outcome
         */
        public static Outcome of(String pipeline, String testClass, String resultFile) {
            return new Outcome(pipeline, testClass, resultFile, null, false, null);
        }

        /**
         * The outcome of a run that ended with an error.
         *
         * @param pipeline the pipeline's name
         * @param testClass the class it is declared in
         * @param error the error, with what to do
         * @return the outcome
         */
        public static Outcome failed(String pipeline, String testClass, String error) {
            return new Outcome(pipeline, testClass, null, error, false, null);
        }
    }
}
