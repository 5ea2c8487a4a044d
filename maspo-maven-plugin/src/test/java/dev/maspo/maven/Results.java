package dev.maspo.maven;

import dev.maspo.result.AgentResult;
import dev.maspo.result.AgentUsage;
import dev.maspo.result.CaseCounts;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.HoldoutUse;
import dev.maspo.result.RunResult;
import dev.maspo.result.Score;
import dev.maspo.result.Usage;
import java.util.List;

/** Results as a run leaves them. */
final class Results {

    private Results() {}

    static RunResult accepted(AgentResult... agents) {
        return run("support-desk", "assertions", true, "better on 40 of 61 cases", agents);
    }

    static RunResult run(String pipeline, String basis, boolean accepted, String reason, AgentResult... agents) {
        return new RunResult(
                RunResult.SCHEMA,
                pipeline,
                "joint",
                42,
                basis,
                new CaseCounts(60, 61, 0),
                new Score(0.512, 0.4, 0.62, 61),
                new Score(0.891, 0.8, 0.95, 61),
                accepted,
                reason,
                List.of(agents),
                new Estimate(0.2, 0.1, 0.3),
                new HoldoutUse(1, 0.05, 0.05),
                new Estimate(0.3, 0.2, 0.4),
                Decided.NONE,
                null,
                new Usage(
                        new Usage.Calls(2100, 1000, 111),
                        512,
                        new Usage.Tokens(1200, 345),
                        new Usage.Tokens(3, 4),
                        3.5,
                        List.of(
                                new AgentUsage("reply", "agent", 100, 200, 45, null),
                                new AgentUsage("triage", "agent", 2000, 900, 200, 0.02),
                                new AgentUsage("triage", "judge", 1000, 90, 90, 0.004),
                                new AgentUsage("triage", "optimizer", 111, 10, 10, 0.001)),
                        0.025),
                List.of());
    }

    static AgentResult changed(String prompt, String before, String after) {
        return new AgentResult("triage", prompt, true, before, after);
    }
}
