package dev.maspo.internal.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** A prompt before and after, as a unified diff of bounded size. */
final class PromptDiff {

    private static final int CONTEXT = 3;
    private static final int LONGEST_LINE = 1_000;
    // The time of a comparison grows with the product of the sizes.
    private static final int MOST_COMPARED = 1_000;

    private PromptDiff() {}

    /**
     * The lines of the diff, harmless for a terminal.
     *
     * @param name the prompt's name in the head of the diff
     * @param before the old prompt
     * @param after the new prompt
     * @param most how many lines to give at most
     * @return the lines; none for equal prompts
     */
    static List<String> lines(String name, String before, String after, int most) {
        List<String> old = before.lines().limit(MOST_COMPARED).toList();
        List<String> now = after.lines().limit(MOST_COMPARED).toList();
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, DiffUtils.diff(old, now), CONTEXT);
        List<String> lines = new ArrayList<>();
        diff.stream().limit(most).map(PromptDiff::plain).forEach(lines::add);
        if (diff.size() > most) {
            lines.add("\\ " + (diff.size() - most) + " more lines");
        }
        if (before.lines().skip(MOST_COMPARED).findAny().isPresent()
                || after.lines().skip(MOST_COMPARED).findAny().isPresent()) {
            lines.add("\\ only the first " + Figures.count(MOST_COMPARED) + " lines of each were compared");
        }
        return lines;
    }

    // The first character says whether the line is old or new, so it must survive the stripping.
    private static String plain(String line) {
        String text = PlainText.block(line).replace("\n", " ");
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "...";
    }
}
