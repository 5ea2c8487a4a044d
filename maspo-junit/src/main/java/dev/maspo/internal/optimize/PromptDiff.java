package dev.maspo.internal.optimize;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What a prompt changes in another, for people and for {@code jq}. */
final class PromptDiff {

    private static final int CONTEXT = 2;
    private static final int FILE_HEADER = 2;

    private PromptDiff() {}

    /** A unified diff without its two lines of file names; empty if nothing differs. */
    static String of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "before", "after", old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
        return String.join("\n", lines.subList(Math.min(FILE_HEADER, lines.size()), lines.size()));
    }
}
