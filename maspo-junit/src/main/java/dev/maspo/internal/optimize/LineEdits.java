package dev.maspo.internal.optimize;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what was edited in a prompt, line by line. Asks no model. */
final class LineEdits {

    // An instruction that can come and go without the lines around it: an item of a list, without a placeholder.
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,3}[.)])\\s+\\S.*");

    private LineEdits() {}

    /** The lines of a prompt; a block of demonstrations is one, so that it comes and goes as a whole. */
    static List<String> lines(String prompt) {
        return DemonstrationBlock.lines(prompt);
    }

    static boolean standsAlone(String line) {
        return ITEM.matcher(line).matches() && !line.contains("{{");
    }

    static boolean sameLines(String one, String other) {
        return lines(one).stream()
                .sorted()
                .toList()
                .equals(lines(other).stream().sorted().toList());
    }

    /**
     * The edits that made one prompt of another. Items of lists that came or went are edits of their own; one that was
     * reworded is one edit.
     */
    static List<Edit> split(String before, String after, Set<String> original, Set<String> shown, Likeness likeness) {
        List<String> old = lines(before);
        List<Edit> edits = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, lines(after)).getDeltas()) {
            List<String> removed = delta.getSource().getLines();
            List<String> added = delta.getTarget().getLines();
            String anchor = anchor(old, delta.getSource().getPosition(), original);
            if (Stream.concat(removed.stream(), added.stream()).allMatch(LineEdits::standsAlone)) {
                edits.addAll(items(removed, added, anchor, shown, likeness));
            } else {
                edits.add(new Edit(removed, added, anchor, shown));
            }
        }
        return edits;
    }

    private static List<Edit> items(
            List<String> removed, List<String> added, @Nullable String anchor, Set<String> shown, Likeness likeness) {
        List<Edit> edits = new ArrayList<>();
        List<String> fresh = new ArrayList<>(added);
        for (String line : removed) {
            Optional<String> wording = fresh.stream()
                    .filter(other -> likeness.reworded(line, other))
                    .findFirst();
            wording.ifPresent(fresh::remove);
            edits.add(wording.map(w -> new Edit(List.of(line), List.of(w), anchor, shown))
                    .orElseGet(() -> Edit.removing(line)));
        }
        fresh.forEach(line -> edits.add(new Edit(List.of(), List.of(line), anchor, shown)));
        return edits;
    }

    /** The same as one edit. */
    static Edit whole(String before, String after, Set<String> original, Set<String> shown) {
        List<String> old = lines(before);
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int first = old.size();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, lines(after)).getDeltas()) {
            first = Math.min(first, delta.getSource().getPosition());
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
        }
        return new Edit(removed, added, anchor(old, first, original), shown);
    }

    private static @Nullable String anchor(List<String> lines, int place, Set<String> original) {
        for (int i = place - 1; i >= 0; i--) {
            if (original.contains(lines.get(i))) {
                return lines.get(i);
            }
        }
        return null;
    }
}
