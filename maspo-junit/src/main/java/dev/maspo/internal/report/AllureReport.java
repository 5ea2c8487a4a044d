package dev.maspo.internal.report;

import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import dev.maspo.result.Usage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Completes the tests in Allure's results with what they came to. Where no test is under way, as in a JVM of a goal's
 * that Allure does not listen to, the result is one of its own.
 */
public final class AllureReport {

    private static final double MILLIS = 1000;

    private final AllureDoor door;
    private final Clock clock;

    AllureReport(AllureDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /**
     * Looks for Allure.
     *
     * @param clock dates results that are not a test's
     * @return the report; nothing where Allure is not on the class path
     */
    public static Optional<AllureReport> find(Clock clock) {
        try {
            Class.forName("io.qameta.allure.AllureLifecycle", false, AllureReport.class.getClassLoader());
            return Optional.of(new AllureReport(new AllureLifecycleDoor(), clock));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * The folder of Allure's results.
     *
     * @return the folder, as Allure is configured
     */
    public Path folder() {
        return door.folder();
    }

    /**
     * Reports an assertion.
     *
     * @param outcome what it came to
     */
    public void add(AssertionOutcome outcome) {
        add(AllureAssertion.entry(outcome), 0);
    }

    /**
     * Reports a check against the baseline: as the test that is under way, and one result for each assertion that was
     * compared beside the primary score.
     *
     * @param gate what it came to
     * @param graph the pipeline
     */
    public void add(GateResult gate, Graph graph) {
        AllureGate report = new AllureGate(gate, graph);
        add(report.system(), seconds(gate.usage()));
        long now = clock.millis();
        report.others().forEach(entry -> door.write(entry, now, now));
    }

    /**
     * Reports an optimization.
     *
     * @param run what it came to
     * @param events its steps
     * @param graph the pipeline
     * @param testClass the class that declares the pipeline
     */
    public void add(RunResult run, List<SearchEvent> events, Graph graph, String testClass) {
        add(new AllureSearch(run, events, graph, testClass).entry(), seconds(run.usage()));
    }

    private void add(AllureEntry entry, long millis) {
        long now = clock.millis();
        if (door.inTest()) {
            door.complete(entry, now);
        } else {
            door.write(entry, now - millis, now);
        }
    }

    private static long seconds(Usage usage) {
        return Math.round(usage.seconds() * MILLIS);
    }
}
