package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.result.CaseCounts;
import dev.maspo.result.PlanResult;
import dev.maspo.result.PlannedAgent;
import dev.maspo.result.PlannedUse;
import dev.maspo.result.Usage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final Path BASE = Path.of("/work");

    private static PlannedUse use(long agent, long judge, long optimizer, @Nullable Double money) {
        return new PlannedUse(new Usage.Calls(agent, judge, optimizer), new Usage.Tokens(12_000, 3_000), money);
    }

    private static List<String> lines(PlanResult plan) {
        return new PlanText(plan, BASE.resolve("target/maspo/desk/plan.json"), BASE).lines();
    }

    @Test
    void saysWhatRunsWouldTake() {
        List<String> lines = lines(new PlanResult(
                PlanResult.SCHEMA,
                "desk",
                "joint",
                40,
                new CaseCounts(20, 20, 0),
                use(80, 0, 0, 0.5),
                use(10_000, 2_000, 100, 1.25),
                use(80, 0, 0, 0.1),
                use(900, 100, 10, 0.2),
                5,
                List.of(new PlannedAgent("sorter", 1, 40, 0, 0), new PlannedAgent("writer", 2, 10, 20, 10)),
                List.of("a note\u001b[31m")));

        assertThat(lines)
                .containsExactly(
                        "desk: PLAN, no model was called",
                        "  cases     40: 20 to optimize on, 20 to decide on",
                        "  test      at most 80 calls (agent 80, judge 0, optimizer 0), 60 of them answered in the cache,"
                                + " about 12,000 tokens in, 3,000 out, price 0.5000",
                        "  optimize  at most 12,100 calls (agent 10,000, judge 2,000, optimizer 100), about 12,000 tokens in,"
                                + " 3,000 out, price 1.2500",
                        "  expected  about 1,010 calls (agent 900, judge 100, optimizer 10), about 12,000 tokens in,"
                                + " 3,000 out, price 0.2000",
                        "  decision  at most 80 calls (agent 80, judge 0, optimizer 0), about 12,000 tokens in,"
                                + " 3,000 out, price 0.1000, part of the two lines above",
                        "  retries   not counted; a call that fails for a passing reason is made up to 5 times",
                        "  cache     sorter 40 of 40 cases, writer 10 of 40 cases (10 not known before an agent in front"
                                + " of it answers)",
                        "  note      " + Printable.line("a note\u001b[31m"),
                        "  results   target/maspo/desk/plan.json");
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        List<String> lines = lines(new PlanResult(
                PlanResult.SCHEMA,
                "desk",
                "joint",
                3,
                null,
                use(3, 0, 0, null),
                null,
                null,
                null,
                1,
                List.of(new PlannedAgent("parser", 0, 0, 0, 0)),
                List.of()));

        assertThat(lines)
                .containsExactly(
                        "desk: PLAN, no model was called",
                        "  cases     3",
                        "  test      at most 3 calls (agent 3, judge 0, optimizer 0), about 12,000 tokens in, 3,000 out",
                        "  cache     parser asks nothing",
                        "  results   target/maspo/desk/plan.json");
    }
}
