package dev.maspo.internal.runner;

import dev.maspo.Verdict;
import dev.maspo.internal.report.PlainText;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.GateExample;
import dev.maspo.result.GateResult;
import java.nio.file.Path;

/** The text of a gate's test: verdict, reason, who is to blame, and what to type. */
final class GateReportText {

    private static final int LONGEST = 400;

    private GateReportText() {}

    static String of(GateResult result) {
        if (result.verdict() == Verdict.ERROR) {
            return Verdict.ERROR + ": " + result.pipeline() + " could not be checked. " + result.reason()
                    + (result.accept() == null || result.reason().contains(result.accept())
                            ? ""
                            : System.lineSeparator() + "  to accept the state on disk: " + result.accept());
        }
        StringBuilder text = new StringBuilder(result.verdict() + ": " + result.headline());
        if (!result.reason().equals(result.headline())) {
            line(text, "why: " + result.reason());
        }
        result.differences().forEach(difference -> line(text, "changed besides the prompts: " + difference));
        for (Attribution attribution : result.attributions().stream().skip(1).toList()) {
            line(text, "also: " + attribution.headline());
        }
        result.agents().forEach(health -> line(text, PlainText.oneLine(health.line(), LONGEST)));
        for (GateExample example : result.examples()) {
            line(
                    text,
                    "case " + PlainText.oneLine(example.caseId(), LONGEST) + ": "
                            + PlainText.oneLine(example.input(), LONGEST));
            for (GateExample.StepPair step : example.steps()) {
                line(text, "  " + step.agent() + " before: " + PlainText.oneLine(step.before(), LONGEST));
                line(text, "  " + step.agent() + " now: " + PlainText.oneLine(step.after(), LONGEST));
            }
        }
        result.warnings().forEach(warning -> line(text, "note: " + warning));
        if (result.verdict() == Verdict.REGRESSION) {
            undo(text, result);
        }
        if (result.accept() != null) {
            line(text, "to accept the state on disk: " + result.accept());
        }
        return text.toString();
    }

    // What made it worse is looked at, and mostly taken back, before anybody thinks of accepting it.
    private static void undo(StringBuilder text, GateResult result) {
        String files = new PromptPaths(Path.of(""))
                .of(result.changes().stream().map(AgentResult::prompt).toList());
        if (files.isEmpty()) {
            line(text, "to look at the change: git diff; take back what is not meant");
        } else {
            line(text, "to look at the change: git diff -- " + files);
            line(text, "to take it back: git checkout -- " + files);
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(System.lineSeparator()).append("  ").append(PlainText.block(line));
    }
}
