package dev.maspo.internal.gate;

/** The command that accepts the state on disk. */
public final class Accepting {

    private Accepting() {}

    /**
     * The command.
     *
     * @param pipeline the pipeline
     * @return what to type
     */
    public static String command(String pipeline) {
        return "mvn maspo:baseline -Dmaspo.pipelines=" + pipeline;
    }
}
