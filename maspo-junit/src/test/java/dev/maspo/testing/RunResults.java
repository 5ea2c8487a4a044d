package dev.maspo.testing;

import dev.maspo.result.AgentResult;
import dev.maspo.result.AgentUsage;
import dev.maspo.result.CaseCounts;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.HoldoutUse;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.Score;
import dev.maspo.result.Usage;
import java.util.List;

/** Results of optimizations that were never run. */
public final class RunResults {

    private RunResults() {}

    /**
     * An accepted run with one new prompt.
     *
     * @param after the new prompt of triage
     * @return the result
     */
    public static RunResult accepted(String after) {
        return of(true, "Credibly better: the gain is +0.423 [+0.346, +0.479] on 80 held-out cases.", after);
    }

    /**
     * A run that found nothing.
     *
     * @return the result
     */
    public static RunResult unchanged() {
        return of(false, "No other prompts were found.", "Sort the ticket.");
    }

    /**
     * What a run used.
     *
     * @return the figures
     */
    public static Usage usage() {
        return new Usage(
                new Usage.Calls(2_493, 1_410, 47),
                1_058,
                new Usage.Tokens(1_100_402, 184_465),
                new Usage.Tokens(1_000, 200),
                12.25,
                List.of(
                        new AgentUsage("triage", "agent", 704, 100_000, 20_000, 0.25),
                        new AgentUsage("triage", "judge", 334, 90_000, 10_000, null)),
                0.5);
    }

    private static RunResult of(boolean accepted, String reason, String after) {
        return new RunResult(
                RunResult.SCHEMA,
                "support-desk",
                "joint",
                1,
                "assertions",
                new CaseCounts(80, 80, 0),
                new Score(0.508, 0.45, 0.56, 80),
                accepted ? new Score(0.931, 0.9, 0.96, 80) : new Score(0.508, 0.45, 0.56, 80),
                accepted,
                reason,
                List.of(
                        new AgentResult(
                                "triage",
                                "prompts/triage.md",
                                !after.equals("Sort the ticket."),
                                "Sort the ticket.",
                                after),
                        new AgentResult(
                                "draft", "prompts/draft.md", false, "Answer the ticket.", "Answer the ticket.")),
                accepted ? new Estimate(0.423, 0.346, 0.479) : null,
                accepted ? new HoldoutUse(1, 0.05, 0.05) : null,
                accepted ? new Estimate(0.5, 0.4, 0.6) : null,
                accepted ? new Decided(1_200, 46, 31, 0) : Decided.NONE,
                new PreflightResult("go", null, null, 0.05, List.of(), null, List.of("The prompts score 0.508."), 20),
                usage(),
                List.of("3 of 1,410 answers of the judge could not be read and counted as ties."));
    }
}
