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
        if (!report.passed()) {
            throw new PipelineFailure(
                    report.text(),
                    "a rate of at least " + report.minPassRate(),
                    "a rate of " + number(report.rate()),
                    report.cause());
        }
        context.publishReportEntry("maspo.report", report.text());
        // Report entries stay in files; a passing rate is worth a line that people see.
        System.out.println(report.headline());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
