package dev.maspo.maven;

import dev.maspo.launcher.Forms;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Words the result of an optimization.
 *
 * @param output the folder that has one folder of results for each pipeline
 * @param base the folder that paths are shown relative to
 */
record RunBlock(Path output, Path base) implements ResultBlock {

    @Override
    public Block of(Path file, boolean stops) {
        RunResult result = Forms.readResult(file);
        return Block.passing(
                result.warnings().stream()
                        .map(warning -> Printable.line(result.pipeline() + ": " + warning))
                        .toList(),
                new RunSummary(result, file, base).lines(),
                ReportRows.of(file.resolveSibling(""), base));
    }

    @Override
    public List<String> ending(RunReport.Outcome outcome) {
        Path folder = output.resolve(outcome.pipeline());
        // Without that file the reports are those of an earlier run.
        return Files.isRegularFile(folder.resolve("run.failed.json")) ? ReportRows.of(folder, base) : List.of();
    }
}
