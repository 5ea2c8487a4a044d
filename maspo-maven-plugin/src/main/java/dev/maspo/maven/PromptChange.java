package dev.maspo.maven;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.List;

/**
 * One accepted prompt, and the file it belongs into.
 *
 * @param pipeline the pipeline whose run proposes it
 * @param file the file as it is
 * @param after the accepted prompt
 */
record PromptChange(String pipeline, PromptFile file, String after) {

    private static final int CONTEXT = 3;

    /** Whether there is nothing left to write. */
    boolean applied() {
        return file.prompt().equals(PromptFile.normalized(after));
    }

    /** A unified diff, fit for a terminal. */
    List<String> diff(Path base) {
        String name = Shown.path(file.path(), base);
        List<String> before = file.prompt().lines().toList();
        List<String> now = PromptFile.normalized(after).lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                        "a/" + name, "b/" + name, before, DiffUtils.diff(before, now), CONTEXT)
                .stream()
                .map(Printable::line)
                .toList();
    }

    /** The file's new bytes. */
    byte[] bytes() {
        return file.with(after);
    }
}
