package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.result.FailedRun;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static Summary.Part part(@Nullable GateResult gate, @Nullable RunResult run) {
        return new Summary.Part("app", gate, run, null);
    }

    @Test
    void aRegressionSaysWhatHappenedAndWhichPromptDidIt() {
        String text = Summary.of(part(GateResults.regression(), null));

        assertThat(text)
                .startsWith("## \uD83D\uDD34 REGRESSION: check of `support-desk`\n")
                .contains("> **prompts/triage.md makes \\`draft\\` worse: local 61 % wins, lookahead 22 %")
                .contains("| `system` (decides) | baseline | 0.840 [0.78, 0.89] | 0.710 [0.64, 0.77] |"
                        + " -0.130 [-0.180, -0.080] | 80 x 2 | \uD83D\uDD34 REGRESSION |")
                .contains("| `triage` | -0.120 [-0.170, -0.070] | 0.840 | 61 % | `draft` wins 22 % |")
                .contains("| `triage` and `review` | -0.020 [-0.050, +0.010] | 0.730 | - | - |")
                .contains("-Answer with the queue.\n+Please, where is my parcel?\n")
                .contains("mvn maspo:baseline -Dmaspo.pipelines=support-desk\n")
                .contains("Cost: 3,950 calls (agents 2,493, judge 1,410, optimizer 47), 1,058 answered without a call;"
                        + " 1,100,402 tokens in, 184,465 out; price 0.5000; 12.3 s.");
    }

    @Test
    void anOptimizationWithoutResultStandsFirstAndSaysWhy() {
        FailedRun failed = new FailedRun(FailedRun.SCHEMA, "desk", "The budget is spent.");

        assertThat(Summary.of(List.of(part(GateResults.pass(), null), new Summary.Part("app", null, null, failed))))
                .contains("| `desk` | `app` | \u26D4 FAILED | - | - | - | The budget is spent. |")
                .containsSubsequence(
                        "### \u26D4 FAILED: optimization of `desk`", "The budget is spent.", "PASS: check of");
    }

    @Test
    void theDepthTableSaysWhereThePipelineStopsFollowing() {
        assertThat(Summary.of(part(GateResults.pass(), null)))
                .contains(
                        "| 0 | `triage` | 0.930 [0.88, 0.97] by constraints | 80 | 0 | `one\\|of the queues` broken 3, repaired 2 |")
                .contains("| 2 | `review` | - | 79 | 0 | - |");
    }

    @Test
    void anUndecidedCheckSaysWhatWouldDecideIt() {
        assertThat(Summary.of(part(GateResults.inconclusive(), null)))
                .contains("INCONCLUSIVE: 210 cases or 4 repeats would decide |");
    }

    @Test
    void anErrorSaysHowToAcceptTheState() {
        assertThat(Summary.of(part(GateResults.error(), null)))
                .contains("ERROR: check of `support-desk`")
                .contains("There is no baseline.")
                .contains("```sh\nmvn maspo:baseline -Dmaspo.pipelines=support-desk\n```")
                .doesNotContain("| measure |");
    }

    @Test
    void anOptimizationShowsItsPromptsAndWhatToDo() {
        assertThat(Summary.of(part(null, RunResults.accepted("Sort the ticket.\nName one queue."))))
                .startsWith("## \uD83D\uDFE2 ACCEPTED: optimization of `support-desk`\n")
                .contains("| \uD83D\uDFE2 ACCEPTED | 0.508 [0.45, 0.56] | 0.931 [0.90, 0.96] | 80 held out |")
                .contains("New prompt of <code>triage</code>, <code>prompts/triage.md</code>")
                .contains("+Name one queue.")
                .contains("mvn maspo:apply")
                .contains("Warning: 3 of 1,410 answers")
                .contains(
                        "The gain is +0.423 [+0.346, +0.479] on the held-out cases; on the cases that the search chose by"
                                + " it was +0.500.")
                .contains("\n\nCounted by candidate, the search's comparisons of the pipeline's outputs were decided by"
                        + " assertions in 1,200, by the judge in 46, by equal outputs in 31.\n")
                .contains("Before the search:\n\n- The prompts score 0.508.\n")
                .doesNotContain("prompts/draft.md");
    }

    @Test
    void anOptimizationWithoutAResultSaysSo() {
        assertThat(Summary.of(part(null, RunResults.unchanged())))
                .contains("NOT ACCEPTED")
                .contains("The search found no prompt that is better")
                .doesNotContain("mvn maspo:apply", "Counted by candidate");
    }

    @Test
    void manyPipelinesGetATableWithTheTroubleFirst() {
        String text = Summary.of(List.of(
                part(GateResults.named(GateResults.pass(), "fine"), null),
                part(GateResults.named(GateResults.inconclusive(), "open"), null),
                part(null, RunResults.unchanged()),
                part(GateResults.named(GateResults.regression(), "broken"), null)));

        assertThat(text)
                .startsWith("## MASPO: 4 pipelines\n")
                .contains(
                        "| `broken` | `app` | \uD83D\uDD34 REGRESSION | 0.840 [0.78, 0.89] | 0.710 [0.64, 0.77] | 3,950 |");
        assertThat(text.lines().filter(line -> line.startsWith("### ") && line.contains(" of `")))
                .extracting(line -> line.substring(line.indexOf('`')))
                .containsExactly("`broken`", "`open`", "`support-desk`", "`fine`");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(Summary.of(List.of())).contains("Nothing was checked and nothing was optimized.");
        assertThatThrownBy(() -> part(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staysWithinItsBoundHoweverMuchThereIs() {
        String endless = "A line of a prompt that goes on and on.\n".repeat(5_000);
        List<Summary.Part> parts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            parts.add(part(GateResults.named(GateResults.regression(endless), "p" + i), RunResults.accepted(endless)));
        }

        assertThat(Summary.of(parts.get(0)))
                .hasSizeLessThanOrEqualTo(Summary.LONGEST)
                .contains("more lines")
                .contains("Cost: ");
        assertThat(Summary.of(parts))
                .hasSizeLessThanOrEqualTo(Summary.LONGEST)
                .contains("200 more pipelines are not in this table");
    }
}
