package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private static final Path BASE = Path.of("/project");
    private static final Path FILE = Path.of("/project/target/maspo/support-desk/run.json");

    @Test
    void anAcceptedRunSaysEverythingAndWhatToDoNext() {
        RunResult result = Results.accepted(
                Results.changed("prompts/triage.md", "a", "b"),
                new AgentResult("reply", "prompts/reply.md", false, "c", "c"));

        assertThat(lines(result))
                .containsExactly(
                        "support-desk: ACCEPTED",
                        "  score     0.512 [0.40, 0.62] -> 0.891 [0.80, 0.95] on 61 held-out cases",
                        "  why       better on 40 of 61 cases",
                        "  changed   triage (prompts/triage.md)",
                        "  calls     3,211 (agent 2,100, judge 1,000, optimizer 111), 512 answered without a call",
                        "  tokens    1,200 in, 345 out; price 0.0250",
                        "  by role   agent: 2,100 calls, 1,100 tokens in, 245 out; price 0.0200",
                        "            judge: 1,000 calls, 90 tokens in, 90 out; price 0.0040",
                        "            optimizer: 111 calls, 10 tokens in, 10 out; price 0.0010",
                        "  by agent  reply: 100 agent, 200 tokens in, 45 out",
                        "            triage: 2,000 agent + 1,000 judge + 111 optimizer, 1,000 tokens in, 300 out; price 0.0250",
                        "  results   target/maspo/support-desk/run.json",
                        "  prompts   target/maspo/support-desk/prompts",
                        "  events    target/maspo/support-desk/events.jsonl",
                        "  next      mvn maspo:apply writes the prompts into your sources");
    }

    @Test
    void aRejectedRunSaysWhyAndOffersNothingToApply() {
        List<String> lines = lines(Results.run(
                "support-desk", "assertions", false, "not credibly better", Results.changed("p", "a", "b")));

        assertThat(lines)
                .startsWith("support-desk: NOT ACCEPTED, the prompts stay as they are")
                .contains("  why       not credibly better")
                .noneMatch(line -> line.contains("apply") || line.contains("changed"));
    }

    @Test
    void aRunWithoutAssertionsSaysWhatItsScoreIs() {
        assertThat(lines(Results.run("a", "judge", true, "r")).get(1))
                .endsWith("on 61 held-out cases (the judge's win rate against the original prompts)");
    }

    @Test
    void aReasonStaysOnItsLine() {
        assertThat(lines(Results.run("a", "judge", true, "one\ntwo\u001b[31m")).get(2))
                .isEqualTo("  why       one\\u000Atwo\\u001B[31m");
    }

    private static List<String> lines(RunResult result) {
        return new RunSummary(result, FILE, BASE).lines();
    }
}
