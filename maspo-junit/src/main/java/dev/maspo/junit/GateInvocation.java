package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.internal.runner.GateReport;
import dev.maspo.internal.runner.RunSettings;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The pipeline against its baseline: one test beside the assertions, or the only one in check mode. */
final class GateInvocation extends PipelineInvocation {

    private final Function<ExtensionContext, GateReport> check;

    GateInvocation(String name, Function<ExtensionContext, GateReport> check) {
        super(name);
        this.check = check;
    }

    @Override
    void run(ExtensionContext context) {
        GateReport report = check.apply(context);
        context.publishReportEntry(entries(report.result()));
        GoalOutcome.of(report, RunSettings.from(context::getConfigurationParameter))
                .handOver(context);
        switch (report.outcome()) {
            case PASS -> print(context, report);
            case UNDECIDED -> {
                // A skipped test is easily overlooked; what could not be decided shall be seen.
                print(context, report);
                throw new TestAbortedException(report.text());
            }
            case FAIL -> throw failure(report);
            case ERROR -> throw new MaspoException(report.text());
        }
    }

    // A launcher that tells the result would tell it a second time.
    private static void print(ExtensionContext context, GateReport report) {
        if (context.getConfigurationParameter(PipelineParameters.LAUNCHED).isEmpty()) {
            System.out.println(report.text());
        }
    }

    private static AssertionError failure(GateReport report) {
        return report.result().comparisons().stream()
                .filter(c -> c.verdict() == report.result().verdict())
                .findFirst()
                .<AssertionError>map(c -> new PipelineFailure(report.text(), expected(c), actual(c), null))
                .orElseGet(() -> new AssertionError(report.text()));
    }

    private static String expected(Comparison c) {
        return "a " + c.name() + " score not credibly below "
                + number(c.before().score()) + ", that of the " + c.against();
    }

    private static String actual(Comparison c) {
        return "a " + c.name() + " score of " + number(c.after().score()) + ", a difference of "
                + number(c.effect().mean()) + " [" + number(c.effect().low()) + ", "
                + number(c.effect().high()) + "]";
    }

    private static Map<String, String> entries(GateResult result) {
        Map<String, String> entries = new TreeMap<>();
        entries.put("maspo.verdict", result.verdict().name());
        entries.put("maspo.headline", result.headline());
        result.comparisons().stream().findFirst().ifPresent(c -> {
            entries.put("maspo.baseline", number(c.before().score()));
            entries.put("maspo.score", number(c.after().score()));
            entries.put("maspo.effect", number(c.effect().mean()));
        });
        return entries;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
