package dev.maspo.maven;

import dev.maspo.Verdict;
import dev.maspo.launcher.Forms;
import dev.maspo.result.GateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Words the result of a check.
 *
 * @param base the folder that paths are shown relative to
 * @param sources finds the files of prompts
 */
record GateBlock(Path base, PromptSources sources) implements ResultBlock {

    @Override
    public Block of(Path file, boolean stops) {
        GateResult result = Forms.readGate(file);
        GateText text = new GateText(result, file, base);
        List<String> ending = new ArrayList<>(new GateAdvice(result, sources, base).rows());
        ending.addAll(ReportRows.of(file.resolveSibling(""), base));
        return new Block(
                result.warnings().stream()
                        .map(warning -> Printable.line(result.pipeline() + ": " + warning))
                        .toList(),
                stops ? text.verdict() : text.headline(),
                // A verdict that does not stop the build is no pass, and must not look like one.
                result.verdict() == Verdict.REGRESSION
                        || result.verdict() == Verdict.INCONCLUSIVE
                        || result.verdict() == Verdict.ERROR,
                text.rows(stops),
                ending,
                stops ? text.stop() : "",
                result.verdict() == Verdict.ERROR);
    }
}
