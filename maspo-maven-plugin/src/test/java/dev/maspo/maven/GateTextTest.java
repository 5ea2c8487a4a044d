package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTextTest {

    private static final Path FILE = Path.of("/project/target/maspo/desk/gate.json");

    @Test
    void aRegressionSaysWhoDidItAndWhatToType() {
        assertThat(lines(Verdict.REGRESSION, "prompts/triage.md makes reply worse", "0.840 -> 0.710"))
                .containsExactly(
                        "desk: REGRESSION, prompts/triage.md makes reply worse",
                        "  why       0.840 -> 0.710",
                        "  compared  system against the baseline: REGRESSION, 0.840 -> 0.710,"
                                + " effect -0.130 [-0.200, -0.060] on 80 cases x 2",
                        "  agent     depth 0, triage: 0.900 [0.850, 0.950] of 80 cases right by its constraints;"
                                + " failed in 1; \"is short\" broken in 8, repaired in 2",
                        "  changed   prompts/triage.md",
                        "  at fault  prompts/triage.md makes reply worse (effect -0.130 [-0.200, -0.060])",
                        "  calls     1,200 (agent 1,000, judge 200), 50 answered without a call",
                        "  results   target/maspo/desk/gate.json",
                        "  accept    mvn maspo:baseline -Dmaspo.pipelines=desk takes the state on disk as the accepted one");
    }

    @Test
    void aPassOffersNothingToAccept() {
        assertThat(lines(Verdict.PASS, "as good as its baseline", "r"))
                .startsWith("desk: PASS, as good as its baseline")
                .noneMatch(line -> line.contains("accept "));
    }

    @Test
    void whatAModelWroteStaysOnItsLine() {
        assertThat(lines(Verdict.REGRESSION, "one\ntwo\u001b[31m", "r").get(0))
                .isEqualTo("desk: REGRESSION, one\\u000Atwo\\u001B[31m");
    }

    private static List<String> lines(Verdict verdict, String headline, String reason) {
        return new GateText(GateResults.gate(verdict, headline, reason), FILE, Path.of("/project")).lines();
    }
}
