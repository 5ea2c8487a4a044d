package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.gate.Baselines;
import dev.maspo.internal.gate.Health;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.SilentAgents;
import dev.maspo.internal.pipeline.UnusableAssertionException;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.internal.stats.Tolerance;
import dev.maspo.result.AssertionVerdict;
import dev.maspo.result.GateResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pipeline as a test: every case once, whatever number of assertions looks at it. JUnit may run the tests of a
 * class at the same time; here they wait for each other, as assertions never meet.
 */
public final class TestMode {

    private static final int LONGEST_LINE = 400;

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private @Nullable Assembly assembly;
    private @Nullable MaspoException failure;
    private List<CaseRun> runs = List.of();
    private boolean told;

    /**
     * Prepares the test; nothing is run yet.
     *
     * @param definition the pipeline
     * @param settings what is configured
     */
    public TestMode(PipelineDefinition definition, RunSettings settings) {
        this.definition = definition;
        this.settings = settings;
    }

    /**
     * Evaluates one assertion over all cases. The first call runs the cases.
     *
     * @param assertion the assertion's name
     * @return what it came to
     * @throws dev.maspo.MaspoException if the class is no valid pipeline, too many cases fail, or the assertion is
     *     mistaken
     */
    public synchronized AssertionReport evaluate(String assertion) {
        return InClass.call(definition.testClass(), () -> judged(assertion));
    }

    private AssertionReport judged(String assertion) {
        Assembly parts = run();
        Metric metric = parts.metric();
        Assertion asked = metric.named(assertion);
        List<ScoredRun> scored = new ArrayList<>();
        Map<String, Double> scores = new LinkedHashMap<>();
        for (CaseRun run : runs) {
            Metric.Outcome outcome = metric.outcome(run, asked);
            if (!Double.isNaN(outcome.score())) {
                scored.add(new ScoredRun(run, outcome));
                scores.put(run.item().id(), outcome.score());
            }
        }
        if (scored.isEmpty()) {
            return new AssertionReport(assertion, 0, 0, 0, 1, 0, "", AssertionReport.Outcome.UNDECIDED, "", null);
        }
        GateParameters parameters = GateParameters.read(settings);
        Interval rate = Intervals.score(
                scored.stream().mapToDouble(ScoredRun::score).toArray(),
                parameters.gate().alpha());
        Judgement judgement = Judgement.of(
                asked.demand(),
                rate,
                scores,
                Judgement.recorded(asked.demand(), assertion, baselines(), parts.cases()),
                parameters.gate());
        return report(asked, rate, judgement, scored, parameters.failOnInconclusive());
    }

    private AssertionReport report(
            Assertion asked, Interval rate, Judgement judgement, List<ScoredRun> scored, boolean failOnUndecided) {
        List<ScoredRun> worst = scored.stream()
                .filter(s -> !Tolerance.atLeast(s.score(), 1))
                .sorted(Comparator.comparingDouble(ScoredRun::score))
                .toList();
        Throwable cause = worst.stream()
                .map(s -> s.outcome().failure())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        AssertionReport report = new AssertionReport(
                asked.name(),
                rate.n(),
                rate.mean(),
                rate.low(),
                rate.high(),
                judgement.least(),
                judgement.demand(),
                outcome(judgement.verdict(), failOnUndecided),
                TestReportText.of(definition.name(), asked.name(), rate, judgement, worst),
                cause);
        long calls = run().meter().usage(0).calls().total();
        Reports.of(settings).asserted(ShownCases.outcome(definition, report, judgement.verdict(), worst, calls));
        return report;
    }

    private static AssertionReport.Outcome outcome(AssertionVerdict verdict, boolean failOnUndecided) {
        return switch (verdict) {
            case PASS -> AssertionReport.Outcome.PASS;
            case FAIL -> AssertionReport.Outcome.FAIL;
            case UNDECIDED -> failOnUndecided ? AssertionReport.Outcome.FAIL : AssertionReport.Outcome.UNDECIDED;
        };
    }

    private Baselines baselines() {
        return new GateCheck(definition, settings, "gate").baselines();
    }

    /**
     * How the agents fared in the runs that the assertions looked at, once, where no gate is to say it.
     *
     * @return lines for people; none before the cases were run, and from the second call on
     */
    public synchronized List<String> health() {
        Assembly parts = assembly;
        if (parts == null || told || baselines().exist()) {
            return List.of();
        }
        told = true;
        try {
            double alpha = GateParameters.read(settings).gate().alpha();
            return Health.of(parts.pipeline(), parts.metric(), runs, alpha).stream()
                    .map(health -> definition.name() + ": " + PlainText.oneLine(health.line(), LONGEST_LINE))
                    .toList();
        } catch (UnusableAssertionException e) {
            return List.of(); // The test of that assertion says it; another one's must not fail for it.
        }
    }

    /**
     * Holds the pipeline against its baseline. The runs that the assertions looked at serve here, too.
     *
     * @return the result with what is to come of it
     * @throws dev.maspo.MaspoException if the class is no valid pipeline, or too many cases fail
     */
    public synchronized GateReport gate() {
        Map<String, CaseRun> known = new LinkedHashMap<>();
        if (!definition.assertions().isEmpty()) {
            InClass.call(definition.testClass(), this::run);
            runs.forEach(run -> known.put(run.item().id(), run));
        }
        GateResult result = new GateCheck(definition, settings, "gate").run(known);
        return GateReport.of(result, GateParameters.read(settings));
    }

    // What failed for one assertion fails for all: to try again would pay again.
    private Assembly run() {
        if (failure != null) {
            throw failure;
        }
        try {
            return runOnce();
        } catch (MaspoException e) {
            failure = e;
            throw e;
        }
    }

    private Assembly runOnce() {
        Assembly parts = assembly;
        if (parts == null) {
            parts = Assembly.use(definition, settings, Set.of(ModelRole.AGENT), this::runCases);
            assembly = parts;
        }
        return parts;
    }

    private Assembly runCases(Assembly parts) {
        try (Workers workers = new Workers(settings.concurrency())) {
            runs = workers.all(
                    parts.cases(),
                    (c, tasks) -> parts.executor()
                            .start(tasks, c, parts.prompts(), null)
                            .end());
        }
        parts.errors().check(runs);
        SilentAgents.check(parts.pipeline(), runs);
        return parts;
    }

    /** A run and what an assertion said of it. */
    record ScoredRun(CaseRun run, Metric.Outcome outcome) {
        double score() {
            return outcome.score();
        }
    }
}
