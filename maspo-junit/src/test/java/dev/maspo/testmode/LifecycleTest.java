package dev.maspo.testmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.test;

import dev.maspo.fixtures.Checks;
import dev.maspo.fixtures.Counting;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class LifecycleTest {

    @BeforeEach
    void forget() {
        Counting.LOG.clear();
    }

    @Test
    void fixturesRunOncePerAssertionAndNotOncePerCase() {
        Running.jupiter(Counting.WithFixtures.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2));

        assertThat(count("beforeAll")).isOne();
        assertThat(count("afterAll")).isOne();
        assertThat(count("beforeEach")).isEqualTo(2);
        assertThat(count("afterEach")).isEqualTo(2);
        assertThat(Counting.LOG).startsWith("beforeAll", "beforeEach").endsWith("afterEach", "afterAll");
    }

    @Test
    void everyCaseIsRunOnceHoweverManyAssertionsLookAtIt() {
        Running.jupiter(Counting.WithFixtures.class);

        for (String id : List.of("a", "b", "c", "d")) {
            assertThat(count("agent " + id)).isOne();
            assertThat(count("check " + id)).isOne();
            assertThat(count("score " + id)).isOne();
        }
    }

    @Test
    void everyTestRunRunsTheCasesAnew() {
        Running.jupiter(Counting.WithFixtures.class);
        Running.jupiter(Counting.WithFixtures.class);

        assertThat(count("agent a")).isEqualTo(2);
    }

    @Test
    @Timeout(60)
    void agentsRunConcurrentlyAndAssertionsDoNot() {
        Running.jupiter(
                        Counting.Meeting.class,
                        "maspo.concurrency",
                        "4",
                        "junit.jupiter.execution.parallel.enabled",
                        "true",
                        "junit.jupiter.execution.parallel.mode.default",
                        "concurrent")
                .testEvents()
                .assertStatistics(stats -> stats.started(3).succeeded(3));
    }

    @RepeatedTest(5)
    void assertionsThatRunAtTheSameTimeShareOneRunAndOneRecording(@TempDir Path folder) throws IOException {
        Running.jupiter(
                        Counting.Crowded.class,
                        "junit.jupiter.execution.parallel.enabled",
                        "true",
                        "junit.jupiter.execution.parallel.config.strategy",
                        "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism",
                        "4",
                        "maspo.calls",
                        "record",
                        "maspo.calls.directory",
                        folder.toString())
                .testEvents()
                .assertStatistics(stats -> stats.started(4).succeeded(4));

        for (String id : List.of("a", "b", "c", "d")) {
            for (String what : List.of("agent ", "one ", "two ", "three ", "four ")) {
                assertThat(count(what + id)).as(what + id).isOne();
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aPipelineWithinAnotherRunsItsOwnCases() {
        Running.jupiter(Counting.Outer.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2));

        assertThat(count("agent a")).isOne();
        assertThat(count("inner agent a")).isOne();
        assertThat(count("inner a")).isOne();
    }

    @Test
    void anOrdinaryTestRunsBesideTheAssertions() {
        Running.jupiter(Counting.WithOrdinaryTest.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2));

        assertThat(count("ordinary")).isOne();
    }

    @Test
    void anOrdinaryTestDoesNotRunInOptimizeMode(@TempDir Path folder) {
        assertThat(Optimizing.run(Counting.WithOrdinaryTest.class, folder, "maspo.rounds", "1")
                        .error())
                .isNull();

        assertThat(count("ordinary")).isZero();
    }

    @ParameterizedTest
    @ValueSource(classes = {Counting.WithOrdinaryTest.class, Counting.Unlabelled.class})
    void inOptimizeModeTheFixturesStandOnceAroundTheRun(Class<?> fixture, @TempDir Path folder) {
        assertThat(Optimizing.run(fixture, folder, "maspo.rounds", "1").error()).isNull();

        assertThat(Counting.LOG).containsExactly("beforeAll", "beforeEach", "afterEach", "afterAll");
    }

    @Test
    void oneAssertionCanBeRunAlone() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Checks.Assuming.class, "hardOnesHaveAnEOrW", "dev.maspo.PipelineRun"))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("hardOnesHaveAnEOrW"), finishedSuccessfully()));
    }

    private static long count(String entry) {
        return Counting.LOG.stream().filter(entry::equals).count();
    }
}
