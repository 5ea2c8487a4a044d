package dev.maspo.junit;

import dev.maspo.internal.runner.AssertionReport;
import dev.maspo.internal.runner.TestMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** One system assertion over all cases. */
final class AssertionInvocation extends PipelineInvocation {

    private final String assertion;
    private final Function<ExtensionContext, TestMode> testMode;

    AssertionInvocation(String assertion, Function<ExtensionContext, TestMode> testMode) {
        super(assertion);
        this.assertion = assertion;
        this.testMode = testMode;
    }

    @Override
    void run(ExtensionContext context) {
        TestMode mode = testMode.apply(context);
        AssertionReport report = mode.evaluate(assertion);
        mode.health().forEach(System.out::println);
        if (report.cases() == 0) {
            throw new TestAbortedException(assertion + " left every case out, so there is no rate to judge.");
        }
        context.publishReportEntry(Map.of(
                "maspo.rate", number(report.rate()),
                "maspo.low", number(report.low()),
                "maspo.high", number(report.high()),
                "maspo.cases", String.valueOf(report.cases())));
        context.publishReportEntry("maspo.report", report.text());
        switch (report.outcome()) {
            // Report entries stay in files; a passing rate is worth a line that people see.
            case PASS -> System.out.println(report.headline());
            case UNDECIDED -> {
                // A skipped test is easily overlooked; what could not be decided shall be seen.
                System.out.println(report.text());
                throw new TestAbortedException(report.text());
            }
            case FAIL ->
                throw new PipelineFailure(
                        report.text(), expected(report), "a rate of " + number(report.rate()), report.cause());
        }
    }

    private static String expected(AssertionReport report) {
        return report.demand().equals("baseline")
                ? "a rate not credibly below " + number(report.least()) + ", that of the baseline"
                : "a rate of at least " + report.least();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
