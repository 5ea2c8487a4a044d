package dev.maspo.maven;

import dev.maspo.Verdict;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.GateResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What to do about a verdict: to look at the change and take it back comes first, to accept it after that.
 *
 * @param result the check's result
 * @param sources finds the files of prompts
 * @param base the folder that paths are shown relative to, where Maven was called
 */
record GateAdvice(GateResult result, PromptSources sources, Path base) {

    /** The rows, none if there is nothing to do. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        if (result.verdict() == Verdict.REGRESSION) {
            undo(rows);
        }
        String accept = result.accept();
        if (accept != null && !result.reason().contains(accept)) {
            rows.add(Rows.row("accept", Printable.line(accept) + " takes the state on disk as the accepted one"));
        }
        return List.copyOf(rows);
    }

    private void undo(List<String> rows) {
        String changed = files(result.changes());
        if (changed.isEmpty()) {
            rows.add(Rows.row("look", "git diff shows what has changed; take back what is not meant"));
            return;
        }
        String guilty = files(atFault());
        rows.add(Rows.row("look", "git diff -- " + changed + " shows the change (git log -p -- if it is committed)"));
        rows.add(Rows.row("undo", "git checkout -- " + (guilty.isEmpty() ? changed : guilty) + " takes it back"));
    }

    private List<AgentResult> atFault() {
        Optional<Attribution> worst = result.attributions().stream()
                .filter(attribution -> attribution.effect().mean() < 0)
                .findFirst();
        return result.changes().stream()
                .filter(change -> worst.isPresent() && worst.get().agents().contains(change.id()))
                .toList();
    }

    private String files(List<AgentResult> changes) {
        return changes.stream()
                .map(AgentResult::prompt)
                .distinct()
                .flatMap(prompt -> file(prompt).stream())
                .map(GateAdvice::quoted)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> file(String prompt) {
        try {
            return Optional.of(Printable.line(Shown.path(sources.find(prompt), base.toRealPath())));
        } catch (IOException | MojoFailureException e) {
            // The prompt of a library, or one that has no file.
            return Optional.empty();
        }
    }

    private static String quoted(String path) {
        return path.matches("[\\w./:+@%=,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
