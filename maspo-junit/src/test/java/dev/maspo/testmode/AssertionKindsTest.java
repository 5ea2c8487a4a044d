package dev.maspo.testmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.maspo.fixtures.BrokenAgents;
import dev.maspo.fixtures.Checks;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import org.junit.jupiter.api.Test;

class AssertionKindsTest {

    @Test
    void scoresRunBesideChecks() {
        Running.jupiter(Checks.Scored.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(3).succeeded(2).failed(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("isLoud"), finishedSuccessfully()))
                .haveExactly(1, event(test(), displayName("isShort"), finishedSuccessfully()))
                .haveExactly(
                        1,
                        event(
                                test(),
                                displayName("hasAnE"),
                                finishedWithFailure(message(m -> m.startsWith("checks: hasAnE holds for 0.625 [")))));
        Running.maspo(Checks.Scored.class).testEvents().assertStatistics(stats -> stats.started(0));
    }

    @Test
    void aClassWithScoresOnlyIsFoundByTheEngine() {
        Running.jupiter(Checks.ScoredOnly.class).testEvents().assertStatistics(stats -> stats.started(0));
        Running.maspo(Checks.ScoredOnly.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("isShort"), finishedSuccessfully()));
    }

    @Test
    void aClassWithoutAssertionsSaysThatThereIsNothingToCheck() {
        Running.maspo(Checks.Unlabelled.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).aborted(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                abortedWithReason(message(
                                        m -> m.startsWith("Unlabelled: it has no @SystemAssertion, so there is nothing")
                                                && m.contains("mvn maspo:optimize optimizes it by the judge alone")))));
    }

    @Test
    void anAssumptionLeavesACaseOutOfTheRate() {
        Running.jupiter(Checks.Assuming.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(1).aborted(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("hardOnesHaveAnEOrW"), finishedSuccessfully()))
                .haveExactly(
                        1,
                        event(
                                test(),
                                abortedWithReason(message("none left every case out, so there is no rate to judge."))));
    }

    @Test
    void aCaseThatFailsCountsAsZero() {
        var results = Running.jupiter(BrokenAgents.Throws.class);

        results.testEvents().assertStatistics(stats -> stats.started(1).succeeded(1));
        results.testEvents()
                .reportingEntryPublished()
                .assertThatEvents()
                .anyMatch(e -> e.toString().contains("maspo.rate = '0.975'"));
        results.testEvents()
                .reportingEntryPublished()
                .assertThatEvents()
                .anyMatch(e -> e.toString().contains("Agent 'triage' failed in case 't03'"));
    }

    @Test
    void moreFailedCasesThanAllowedFailTheTest() {
        assertThat(Refused.testing(BrokenAgents.Throws.class, "maspo.maxErrorRate", "0.02"))
                .contains("1 of 40 cases failed, more than maspo.maxErrorRate = 0.02 allows");
        assertThat(Refused.testing(BrokenAgents.ReturnsNull.class, "maspo.maxErrorRate", "0.99"))
                .contains("40 of 40 cases failed");
    }

    @Test
    void scoresDoNotVanishWhenTheFirstCheckIsSwitchedOff() {
        Running.jupiter(Checks.FirstSwitchedOff.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("isShort"), finishedSuccessfully()));
    }
}
