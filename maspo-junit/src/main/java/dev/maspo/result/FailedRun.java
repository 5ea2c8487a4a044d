package dev.maspo.result;

/**
 * An optimization that began and has no result: what {@code run.failed.json} holds. It lies in the place of
 * {@code run.json} from the run's beginning on, so that a run that is killed does not pass for the one before it.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param reason why it has no result, with what to do; it may quote what models wrote
 */
public record FailedRun(int schema, String pipeline, String reason) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;
}
