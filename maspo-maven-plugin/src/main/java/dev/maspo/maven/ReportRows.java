package dev.maspo.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a person reads on: the last rows of a pipeline's block. */
final class ReportRows {

    private ReportRows() {}

    /**
     * The rows.
     *
     * @param folder the folder of the pipeline's results
     * @param base the folder that paths are shown relative to
     * @return a row for each report that is there
     */
    static List<String> of(Path folder, Path base) {
        List<String> rows = new ArrayList<>();
        for (String name : List.of("report.html", "summary.md")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                rows.add(Rows.row(name.substring(0, name.indexOf('.')), Shown.path(file, base)));
            }
        }
        return List.copyOf(rows);
    }
}
