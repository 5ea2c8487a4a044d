package dev.maspo.internal.runner;

import dev.maspo.Verdict;
import dev.maspo.result.GateResult;

/**
 * What a gate's test is to say.
 *
 * @param result the result
 * @param outcome what comes of its verdict
 * @param text the whole report, for people
 */
public record GateReport(GateResult result, Outcome outcome, String text) {

    /** What comes of a verdict. */
    public enum Outcome {
        /** The test succeeds. */
        PASS,
        /** The test is left undecided, which is not green. */
        UNDECIDED,
        /** The test fails: the system is worse, or has to be proved not to be. */
        FAIL,
        /** The test could not be made. */
        ERROR
    }

    static GateReport of(GateResult result, GateParameters parameters) {
        return new GateReport(result, outcome(result, parameters), GateReportText.of(result));
    }

    private static Outcome outcome(GateResult result, GateParameters parameters) {
        Verdict verdict = result.verdict();
        return switch (verdict) {
            case PASS, UNCHANGED -> Outcome.PASS;
            case REGRESSION -> parameters.failOnRegression() ? Outcome.FAIL : Outcome.UNDECIDED;
            case INCONCLUSIVE -> parameters.failOnInconclusive() ? Outcome.FAIL : Outcome.UNDECIDED;
            case ERROR ->
                result.baseline() == null && !parameters.baselineRequired() ? Outcome.UNDECIDED : Outcome.ERROR;
        };
    }
}
