package dev.maspo.maven;

import dev.maspo.Verdict;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import dev.maspo.result.Estimate;
import dev.maspo.result.GateResult;
import dev.maspo.result.Score;
import dev.maspo.result.Usage;
import java.util.List;
import java.util.Map;

/** Results as a check leaves them. */
final class GateResults {

    private GateResults() {}

    static GateResult gate(Verdict verdict, String headline, String reason) {
        return new GateResult(
                GateResult.SCHEMA,
                "desk",
                "demo.DeskTest",
                verdict,
                headline,
                reason,
                "assertions",
                "all",
                "src/test/maspo/desk.baseline.json",
                List.of(new Comparison(
                        "system",
                        "baseline",
                        true,
                        verdict,
                        new Score(0.84, 0.8, 0.9, 80),
                        new Score(0.71, 0.6, 0.8, 80),
                        new Estimate(-0.13, -0.2, -0.06),
                        80,
                        2,
                        null,
                        null,
                        "why")),
                List.of(new AgentResult("triage", "prompts/triage.md", true, "a", "b")),
                List.of(),
                List.of(new Attribution(
                        List.of("triage"),
                        new Estimate(-0.13, -0.2, -0.06),
                        0.84,
                        0.61,
                        Map.of("reply", 0.22),
                        "prompts/triage.md makes reply worse")),
                List.of(),
                List.of(new AgentHealth(
                        "triage",
                        0,
                        new Score(0.9, 0.85, 0.95, 80),
                        "constraints",
                        80,
                        1,
                        List.of(
                                new AgentHealth.ConstraintCount("is short", 8, 2),
                                new AgentHealth.ConstraintCount("is kind", 0, 0)))),
                verdict == Verdict.PASS ? null : "mvn maspo:baseline -Dmaspo.pipelines=desk",
                new Usage(
                        new Usage.Calls(1000, 200, 0),
                        50,
                        new Usage.Tokens(0, 0),
                        new Usage.Tokens(0, 0),
                        1.5,
                        List.of(),
                        null),
                List.of());
    }
}
