package dev.maspo.internal.runner;

import dev.maspo.internal.gate.Accepting;
import dev.maspo.internal.gate.Baselines;
import java.util.Optional;

/** Whether a test class has a gate beside its assertions. */
public final class GateOffer {

    private GateOffer() {}

    /**
     * Whether the gate is one of the class's tests: where there is a baseline, or where it is asked for by name. The
     * mere absence of a baseline does not make a test fail, in CI neither: assertions with a minPassRate are tests of
     * their own, and the check that must not be without a baseline is the goal's.
     *
     * @param pipeline the pipeline's name
     * @param settings what is configured
     * @return true if so
     */
    public static boolean isGated(String pipeline, RunSettings settings) {
        GateParameters parameters = GateParameters.read(settings);
        Boolean required = parameters.failOnMissingBaseline();
        return (required != null && required)
                || Baselines.in(parameters.gate().folder(), pipeline).exist();
    }

    /**
     * The line that offers a baseline to someone who may record one.
     *
     * @param pipeline the pipeline's name
     * @param settings what is configured
     * @return the line; nothing in CI
     */
    public static Optional<String> of(String pipeline, RunSettings settings) {
        return GateParameters.read(settings).ci()
                ? Optional.empty()
                : Optional.of(
                        pipeline + ": there is no baseline, so no change is compared with what was accepted before. "
                                + Accepting.command(pipeline) + " records one.");
    }
}
