package dev.maspo.launcher;

import dev.maspo.MaspoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the forked JVM did, for the build tool.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param outcomes one entry per pipeline that was run, in the order of their names
 * @param error why nothing, or not everything, could be run; null if all went well
 */
public record RunReport(
        int schema, List<Outcome> outcomes, @Nullable String error) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;

    /** Checks and copies the parts. */
    public RunReport {
        if (schema != SCHEMA) {
            throw new MaspoException("The run report has schema " + schema + ", this maspo-junit reads schema " + SCHEMA
                    + ". Use one version of maspo-junit and maspo-maven-plugin.");
        }
        outcomes = List.copyOf(outcomes);
    }

    /**
     * How one pipeline fared.
     *
     * @param pipeline the pipeline's name
     * @param testClass the class it is declared in
     * @param resultFile the {@code run.json}, {@code gate.json} or baseline, by the mode of the request; null if the
     *     run ended with an error. A check's verdict, whatever it is, is no error
     * @param error the error, with what to do; null if the run came to its end
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
