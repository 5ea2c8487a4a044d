package dev.maspo.internal.runner;

import dev.maspo.internal.gate.CaseHashes;
import dev.maspo.internal.optimize.DecisionCount;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.store.HoldoutDecisions;
import dev.maspo.internal.store.Origins;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the decisions on a pipeline's held-out cases in a file beside its baseline. */
final class CountedDecisions implements DecisionCount {

    private final Path folder;
    private final HoldoutDecisions known;
    private final String cases;
    private @Nullable String warning;

    /**
     * Reads what was counted.
     *
     * @throws dev.maspo.MaspoException if the file is damaged
     */
    CountedDecisions(Path folder, String pipeline, List<Case> holdout) {
        this.folder = folder;
        this.known = HoldoutDecisions.of(folder, pipeline);
        this.cases = CaseHashes.ofAll(holdout);
    }

    @Override
    public int number(PromptSet original, PromptSet proposed, double[] scores) {
        String decision = Origins.hash(original.prompts() + "\n" + proposed.prompts() + "\n" + Arrays.toString(scores));
        HoldoutDecisions now = known.with(cases, decision);
        if (!now.equals(known)) {
            try {
                now.writeTo(folder);
            } catch (UncheckedIOException e) {
                warning = "This decision on the held-out cases could not be counted, so that the next one will take"
                        + " itself for the first that it is not: " + e.getMessage();
            }
        }
        return now.number(cases, decision);
    }

    /** What went wrong. */
    Optional<String> warning() {
        return Optional.ofNullable(warning);
    }
}
