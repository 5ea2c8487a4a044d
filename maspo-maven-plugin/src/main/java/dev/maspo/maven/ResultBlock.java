package dev.maspo.maven;

import dev.maspo.launcher.RunReport;
import java.nio.file.Path;
import java.util.List;

/** Words one pipeline's outcome for the log, as the goal wants it shown. */
interface ResultBlock {

    /**
     * Words a result.
     *
     * @param file the file that the engine left
     * @param stops whether it stops the build; then the build's last message tells the headline and the ending
     * @return what to show
     * @throws dev.maspo.MaspoException if the file cannot be read
     */
    Block of(Path file, boolean stops);

    /**
     * What ends the message of a run that has no result.
     *
     * @param outcome the outcome, which holds an error
     * @return rows, none if there is nothing to look at
     */
    default List<String> ending(RunReport.Outcome outcome) {
        return List.of();
    }
}
