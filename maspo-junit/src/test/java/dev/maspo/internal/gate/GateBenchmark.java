package dev.maspo.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures the gate's error rates in simulated worlds and writes docs/gate-benchmark.md. See its first lines. */
class GateBenchmark {

    private static final int GATES = 1_000;
    private static final int WORLDS = 200;
    private static final int[] SIZES = {50, 100, 200, 400};
    private static final int[] REPEATS = {1, 3, 5};

    private final StringBuilder page = new StringBuilder();

    @Test
    void measures() throws IOException {
        line("# How often the gate errs");
        line("");
        line(
                "Made by `mvn -Pgate-benchmark -pl maspo-junit test`; seeds are fixed, so it gives the same figures again.");
        line("Defaults throughout: alpha 0.05, margin 0.05, minEffect 0.02. " + GATES
                + " gates per figure, so a rate of 5 % is known to about 1.4 points.");
        line("");
        line(
                "The worlds (`ScoreWorld`): **noisy**: each case passes with a probability of its own, Beta(2, 0.5) with mean 0.8, in each run; half of the");
        line(
                "runs share their luck under both prompt sets, as agents that did not change do. A drop makes that share of the cases fail for good. **steady**:");
        line(
                "temperature zero, repeats give the same; a rewording alone flips one case in twenty, half of them to the better. **graded**: a score around a level");
        line("of the case's own (0.6, spread 0.1) with noise 0.15 in each run; a drop shifts all cases.");
        verdicts("False alarms: REGRESSION though nothing got worse", 0, Verdict.REGRESSION);
        verdicts("False passes: PASS although the loss is 5 points, the margin", 0.05, Verdict.PASS);
        verdicts("Passes of an unchanged quality; the rest is mostly INCONCLUSIVE", 0, Verdict.PASS);
        verdicts("Power: a drop of 3 points is a REGRESSION", 0.03, Verdict.REGRESSION);
        verdicts("Power: a drop of 5 points is a REGRESSION", 0.05, Verdict.REGRESSION);
        verdicts("Power: a drop of 10 points is a REGRESSION", 0.1, Verdict.REGRESSION);
        attribution();
        Files.writeString(Path.of("../docs/gate-benchmark.md"), page);
        assertThat(page).contains("Attribution");
    }

    private void verdicts(String title, double drop, Verdict verdict) {
        line("");
        line("## " + title);
        line("");
        line(
                "| world | at most this many repeats | 50 cases | 100 cases | 200 cases | 400 cases | repeats used with 100 cases |");
        line("|---|---|---|---|---|---|---|");
        for (ScoreWorld.Kind kind : ScoreWorld.Kind.values()) {
            for (int repeats : REPEATS) {
                StringBuilder row =
                        new StringBuilder("| " + kind.name().toLowerCase(Locale.ROOT) + " | " + repeats + " |");
                double used = 0;
                for (int size : SIZES) {
                    GateRates rates = GateRates.of(GATES, kind, size, drop, repeats);
                    row.append(String.format(Locale.ROOT, " %.1f %% |", 100 * rates.rate(verdict)));
                    used = size == 100 ? rates.repeats() : used;
                }
                line(row + String.format(Locale.ROOT, " %.1f |", used));
            }
        }
    }

    private void attribution() {
        line("");
        line("## Attribution");
        line("");
        line(
                "Pipelines of three and four agents (`BlameWorld`) with three reworded prompts, one of them spoilt: its output misleads whoever reads it. "
                        + WORLDS + " pipelines per row.");
        line("");
        line("| cases | at most this many repeats | found worse | the spoilt prompt named first, of those |");
        line("|---|---|---|---|");
        for (int cases : new int[] {50, 100, 200}) {
            for (int repeats : new int[] {1, 3}) {
                BlameRates rates = BlameRates.of(WORLDS, cases, repeats);
                line(String.format(
                        Locale.ROOT,
                        "| %d | %d | %.1f %% | %.1f %% |",
                        cases,
                        repeats,
                        100.0 * rates.regressions() / rates.worlds(),
                        100.0 * rates.named() / Math.max(1, rates.regressions())));
            }
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
