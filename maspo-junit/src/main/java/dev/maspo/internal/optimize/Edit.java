package dev.maspo.internal.optimize;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of some lines of a prompt that stands for itself, so that it can be made together with others.
 *
 * @param removed the lines that it takes away, in their order
 * @param added the lines that it brings, in the place of the first removed one, or after the anchor if none is removed
 * @param after the anchor: the line of the original prompt after which lines are added; null for the beginning
 * @param shown the ids of the cases whose texts it shows as demonstrations
 */
record Edit(
        List<String> removed, List<String> added, @Nullable String after, Set<String> shown) {

    Edit {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        shown = Set.copyOf(shown);
    }

    static Edit removing(String line) {
        return new Edit(List.of(line), List.of(), null, Set.of());
    }

    /** Whether it comes to the same as another, wherever it puts its lines. */
    boolean same(Edit other) {
        return removed.equals(other.removed) && added.equals(other.added);
    }

    boolean undoes(Edit other) {
        return removed.equals(other.added) && added.equals(other.removed);
    }

    /** Whether all it does is to bring an instruction that the lines have already, perhaps in a few other words. */
    boolean repeats(List<String> lines, Likeness likeness) {
        return removed.isEmpty()
                && added.size() == 1
                && LineEdits.standsAlone(added.get(0))
                && lines.stream().anyMatch(line -> likeness.same(line, added.get(0)));
    }

    /** What edits show together. */
    static Set<String> shown(Iterable<Edit> edits) {
        Set<String> all = new TreeSet<>();
        edits.forEach(edit -> all.addAll(edit.shown()));
        return all;
    }

    /**
     * Makes the edit.
     *
     * @param lines the prompt so far
     * @param original the lines of the original prompt; lines that other edits added after the same anchor stay ahead
     * @return whether it could be made: not if a line that it takes away is missing
     */
    boolean make(List<String> lines, Set<String> original) {
        if (removed.isEmpty()) {
            lines.addAll(place(lines, original), added);
            return true;
        }
        if (removed.stream().anyMatch(line -> !lines.contains(line))) {
            return false;
        }
        int place = lines.indexOf(removed.get(0));
        removed.forEach(lines::remove);
        lines.addAll(Math.min(place, lines.size()), added);
        return true;
    }

    private int place(List<String> lines, Set<String> original) {
        if (after != null && !lines.contains(after)) {
            return lines.size();
        }
        int place = after == null ? 0 : lines.lastIndexOf(after) + 1;
        while (place < lines.size() && !original.contains(lines.get(place))) {
            place++;
        }
        return place;
    }
}
