package dev.maspo.internal.pipeline;

/**
 * A constraint that an output breaks.
 *
 * @param constraint the constraint's name
 * @param problem what is wrong with the output
 */
public record Breach(String constraint, String problem) {

    /**
     * Both in one line.
     *
     * @return the constraint and what is wrong
     */
    public String text() {
        return constraint + ": " + problem;
    }
}
