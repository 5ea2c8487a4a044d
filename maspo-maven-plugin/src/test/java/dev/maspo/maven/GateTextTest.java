package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GateTextTest {

    private static final Path FILE = Path.of("/project/target/maspo/desk/gate.json");

    @Test
    void aRegressionSaysWhoDidIt() {
        GateText text = text(Verdict.REGRESSION, "prompts/triage.md makes reply worse", "0.840 -> 0.710");

        assertThat(text.headline()).isEqualTo("desk: REGRESSION, prompts/triage.md makes reply worse");
        assertThat(text.rows(false))
                .containsExactly(
                        "  why       0.840 -> 0.710",
                        "  compared  system against the baseline: REGRESSION, 0.840 -> 0.710,"
                                + " effect -0.130 [-0.200, -0.060] on 80 cases x 2",
                        "  agent     depth 0, triage: 0.900 [0.850, 0.950] of 80 cases right by its constraints;"
                                + " failed in 1; \"is short\" broken in 8, repaired in 2",
                        "  changed   prompts/triage.md",
                        "  at fault  prompts/triage.md (effect -0.130 [-0.200, -0.060])",
                        "  calls     1,200 (agent 1,000, judge 200), 50 answered without a call",
                        "  results   target/maspo/desk/gate.json");
    }

    @Test
    void whatIsNotInTheHeadlineIsToldOfAFault() {
        assertThat(text(Verdict.REGRESSION, "desk is worse", "r").rows(false))
                .contains("  at fault  prompts/triage.md makes reply worse (effect -0.130 [-0.200, -0.060])");
    }

    @Test
    void theReasonOfAnErrorIsToldOnce() {
        GateText text = text(Verdict.ERROR, "desk could not be checked. The cases differ.", "The cases differ.\nSo.");

        assertThat(text.stop()).isEqualTo("desk: ERROR. The cases differ.\nSo.");
        assertThat(text.rows(true)).noneMatch(row -> row.contains("The cases differ"));
        assertThat(text.headline()).isEqualTo("desk: ERROR");
        assertThat(text.rows(false)).contains("  why       The cases differ.\\u000ASo.");
    }

    @Test
    void whatAModelWroteStaysOnItsLine() {
        assertThat(text(Verdict.REGRESSION, "one\ntwo\u001b[31m", "r").headline())
                .isEqualTo("desk: REGRESSION, one\\u000Atwo\\u001B[31m");
    }

    private static GateText text(Verdict verdict, String headline, String reason) {
        return new GateText(GateResults.gate(verdict, headline, reason), FILE, Path.of("/project"));
    }
}
