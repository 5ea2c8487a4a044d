package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs at the end of their budget. */
class BudgetRunsTest {

    @TempDir
    Path folder;

    private RunReport.Outcome optimize(long calls) {
        return Optimizing.run(Desk.class, folder, "maspo.budget.calls", String.valueOf(calls));
    }

    @Test
    void optimizeEndsWithTheBestPromptsThatTheBudgetAllowsAndPaysTheDecision() {
        RunResult free = Optimizing.result(Optimizing.run(Desk.class, folder));
        long all = free.usage().calls().total();

        for (double share : new double[] {0.9, 0.7, 0.5, 0.4}) {
            long limit = (long) (all * share);
            RunResult result = Optimizing.result(optimize(limit));

            assertThat(result.usage().calls().total()).isLessThanOrEqualTo(limit);
            assertThat(result.reason())
                    .contains("The search ended early: The budget maspo.budget.calls = " + limit + " is spent");
            assertThat(result.warnings()).anyMatch(w -> w.contains("maspo.budget.calls = " + limit));
            // The decision was made: every held-out case has a score.
            assertThat(result.after().n()).isEqualTo(free.after().n());
        }
    }

    @Test
    void aBudgetThatIsNotReachedChangesNothing() {
        RunResult free = Optimizing.result(Optimizing.run(Desk.class, folder));
        RunResult limited = Optimizing.result(optimize(10 * free.usage().calls().total()));

        assertThat(limited.reason()).isEqualTo(free.reason());
        assertThat(limited.warnings()).isEqualTo(free.warnings());
        assertThat(limited.agents()).isEqualTo(free.agents());
    }

    @Test
    void aBudgetThatDoesNotEvenPayTheDecisionAcceptsNothing() {
        RunResult free = Optimizing.result(Optimizing.run(Desk.class, folder));
        int searched = free.cases().optimize();

        // Enough for the cases of the search, not for as many again. Most of the second agent's calls are equal.
        int limit = searched + 10;
        RunResult result = Optimizing.result(optimize(limit));

        assertThat(result.accepted()).isFalse();
        assertThat(result.reason())
                .startsWith("Not even the decision on ")
                .contains("maspo.budget.calls = " + limit + " is spent");
        assertThat(result.usage().calls().total()).isEqualTo(limit);
    }

    @Test
    void aBudgetThatIsSpentBeforeTheSearchIsAnError() {
        assertThat(optimize(3).error()).contains("The budget maspo.budget.calls = 3 is spent");
    }

    @Test
    void aTestWithoutItsBudgetIsNeverGreen() {
        var results = Running.jupiter(Desk.class, "maspo.budget.calls", "5");

        results.testEvents().assertStatistics(stats -> stats.succeeded(0));
        assertThat(Running.failure(results)).hasMessageContaining("The budget maspo.budget.calls = 5 is spent");
    }

    @Test
    void usageIsBrokenDownByAgentAndRole() {
        RunResult result = Optimizing.result(Optimizing.run(Desk.class, folder));

        assertThat(result.usage().agents())
                .extracting(usage -> usage.agent() + " " + usage.role())
                .isSorted()
                .contains("sorter agent", "sorter optimizer", "writer agent", "writer optimizer");
        assertThat(result.usage().agents().stream()
                        .mapToLong(usage -> usage.calls())
                        .sum())
                .isEqualTo(result.usage().calls().total());
    }

    @Test
    void aMisspeltOrHalfSetLimitIsRefused() {
        assertThat(Optimizing.run(Desk.class, folder, "maspo.budget.calls", "many")
                        .error())
                .contains("maspo.budget.calls must be a whole number, but is 'many'");
        assertThat(Optimizing.run(Desk.class, folder, "maspo.budget.minutes", "0")
                        .error())
                .contains("maspo.budget.minutes must be more than 0");
        assertThat(Optimizing.run(Desk.class, folder, "maspo.price.input", "1").error())
                .contains("Of maspo.price.input and maspo.price.output only one is set");
        assertThat(Optimizing.run(Desk.class, folder, "maspo.budget.money", "1").error())
                .contains("maspo.budget.money is set, but the price of a model that does not tell its name");
        assertThat(Optimizing.run(Desk.class, folder, "maspo.retry.attempts", "0")
                        .error())
                .contains("maspo.retry.attempts must be a whole number from 1 to 100, but is 0");
        assertThat(Optimizing.run(Desk.class, folder, "maspo.pace.requestsPerMinute", "0")
                        .error())
                .contains("maspo.pace.requestsPerMinute must be 1 or more, but is 0");
    }
}
