package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
        List<AgentFailure> failures = runs.stream()
                .filter(run -> !run.finished())
                .map(run -> Objects.requireNonNull(run.failure()))
                .toList();
        if (failures.size() > maxRate * runs.size()) {
            AgentFailure first = failures.get(0);
            throw new MaspoException(
                    String.format(
                            Locale.ROOT,
                            "%d of %d cases failed, more than maspo.maxErrorRate = %s allows. The first: %s",
                            failures.size(),
                            runs.size(),
                            maxRate,
                            first.getMessage()),
                    first.getCause());
        }
    }
}
