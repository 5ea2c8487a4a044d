package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import dev.maspo.internal.stats.Tolerance;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How many failed cases a run bears. Failed cases count as errors and score 0; past the limit nothing that is measured
 * means anything.
 *
 * @param maxRate the highest share of failed cases, from 0 to 1
 */
public record ErrorLimit(double maxRate) {

    /** Checks the range. */
    public ErrorLimit {
        if (!(maxRate >= 0 && maxRate <= 1)) {
            throw new MaspoException("maspo.maxErrorRate must be from 0 to 1, but is " + maxRate + ".");
        }
    }

    /**
     * Stops when too many runs have failed.
     *
     * @param runs runs of the incumbent prompts
     * @throws MaspoException if the limit is exceeded; its cause is the first failure's
     */
    public void check(List<CaseRun> runs) {
        check(failures(runs), runs.size(), "");
    }

    /**
     * Stops when models have failed too many runs of prompts that are to be compared with the incumbent ones. Runs that
     * the agents' own code failed are left out: they are the prompts' fault, and a loss of theirs.
     *
     * @param runs runs of the new prompts
     * @throws MaspoException if the limit is exceeded; its cause is the first failure's
     */
    public void checkModels(List<CaseRun> runs) {
        List<AgentFailure> failures =
                failures(runs).stream().filter(AgentFailure::ofModel).toList();
        check(failures, runs.size(), " under the new prompts, as a model did not answer");
    }

    private void check(List<AgentFailure> failures, int all, String how) {
        if (exceeded(failures.size(), all)) {
            throw new MaspoException(
                    String.format(
                            Locale.ROOT,
                            "%d of %d cases failed%s, more than maspo.maxErrorRate = %s allows:\n%s",
                            failures.size(),
                            all,
                            how,
                            maxRate,
                            FailureSummary.of(failures)),
                    failures.get(0).getCause());
        }
    }

    /**
     * Whether too much has failed.
     *
     * @param failed how much failed
     * @param all of how much
     * @return true if it is more than the limit allows
     */
    public boolean exceeded(long failed, long all) {
        return !Tolerance.atMost((double) failed, maxRate * all);
    }

    /**
     * What to tell of failed cases that are borne.
     *
     * @param runs runs of the incumbent prompts
     * @return how many failed and why; empty if none did
     */
    public Optional<String> borne(List<CaseRun> runs) {
        return borne(runs, "cases failed under the original prompts and count as 0");
    }

    /**
     * What to tell of failed cases of the new prompts, whose loss they are.
     *
     * @param runs runs of held-out cases under the new prompts
     * @return how many failed and why; empty if none did
     */
    public Optional<String> lost(List<CaseRun> runs) {
        return borne(runs, "held-out cases failed under the new prompts and count against them");
    }

    private static Optional<String> borne(List<CaseRun> runs, String what) {
        List<AgentFailure> failures = failures(runs);
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d of %d %s:\n%s",
                        failures.size(),
                        runs.size(),
                        what,
                        FailureSummary.of(failures)));
    }

    private static List<AgentFailure> failures(List<CaseRun> runs) {
        return runs.stream()
                .filter(run -> !run.finished())
                .map(run -> Objects.requireNonNull(run.failure()))
                .toList();
    }
}
