package dev.maspo.internal.optimize;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of some pieces of a prompt that stands for itself, so that it can be made together with others; or a whole
 * prompt, which is made alone.
 *
 * @param removed the texts that it takes away, in their order
 * @param added the pieces that it brings, in the place of the first removed one, or after the anchor if none is removed
 * @param after the anchor: the text of the original prompt after which pieces are added; null for the beginning
 * @param shown the ids of the cases whose texts it shows as demonstrations
 * @param whole the whole prompt; null for an edit of pieces
 */
record Edit(
        List<String> removed,
        List<Piece> added,
        @Nullable String after,
        Set<String> shown,
        @Nullable String whole) {

    Edit {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        shown = Set.copyOf(shown);
    }

    static Edit of(List<String> removed, List<Piece> added, @Nullable String after, Set<String> shown) {
        return new Edit(removed, added, after, shown, null);
    }

    static Edit removing(String text) {
        return of(List.of(text), List.of(), null, Set.of());
    }

    static Edit whole(String prompt, Set<String> shown) {
        return new Edit(List.of(), List.of(), null, shown, prompt);
    }

    boolean isWhole() {
        return whole != null;
    }

    List<String> brings() {
        return added.stream().map(Piece::text).toList();
    }

    /** Whether it comes to the same as another, wherever it puts its pieces. */
    boolean same(Edit other) {
        if (isWhole() || other.isWhole()) {
            return whole != null && whole.equals(other.whole);
        }
        return removed.equals(other.removed) && brings().equals(other.brings());
    }

    boolean undoes(Edit other) {
        return !isWhole() && !other.isWhole() && removed.equals(other.brings()) && brings().equals(other.removed);
    }

    /** Whether all it does is to bring an instruction that the prompt has already, perhaps in a few other words. */
    boolean repeats(List<Piece> pieces, Likeness likeness) {
        return removed.isEmpty()
                && added.size() == 1
                && added.get(0).standsAlone()
                && pieces.stream()
                        .anyMatch(piece ->
                                likeness.same(piece.text(), added.get(0).text()));
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
     * @param pieces the prompt so far
     * @param original the texts of the original prompt; what other edits added after the same anchor stays ahead
     * @return whether it could be made: not if a text that it takes away is missing
     */
    boolean make(Passage pieces, Set<String> original) {
        if (isWhole()) {
            return false;
        }
        if (removed.isEmpty()) {
            pieces.insert(pieces.placeAfter(after, original), added);
            return true;
        }
        return pieces.replace(removed, added);
    }
}
