package dev.maspo.internal.report;

import dev.maspo.result.Comparison;
import dev.maspo.result.RunResult;
import java.util.List;

/** The scores of results as drawings. */
final class ScoreCharts {

    private ScoreCharts() {}

    /** Before and now, for each measure of a check. */
    static IntervalChart of(List<Comparison> comparisons) {
        IntervalChart chart = new IntervalChart("Scores before and now");
        for (Comparison c : comparisons) {
            chart.row(c.name(), c.before(), "before");
            chart.row(
                    "baseline".equals(c.against()) ? "now" : "now, against " + c.against(),
                    c.after(),
                    VerdictSign.tone(c.verdict()));
        }
        return chart;
    }

    /** An optimization's two scores on the cases that the search never saw. */
    static IntervalChart of(RunResult run) {
        return new IntervalChart("Score on held-out cases")
                .row("original prompts", run.before(), "before")
                .row("proposed prompts", run.after(), run.accepted() ? "good" : "open");
    }
}
