package dev.maspo.internal.optimize;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what was edited in a prompt, instruction by instruction, wherever they stand. Asks no model. */
final class PromptEdits {

    private final List<Piece> now;
    private final List<Piece> proposed;
    private final Set<String> original;
    private final Set<String> shown;

    /**
     * Compares two prompts.
     *
     * @param now the prompt
     * @param proposed what was made of it
     * @param original the texts of the prompt that anchors are sought in
     * @param shown the ids of the cases whose texts the proposed one shows
     */
    PromptEdits(List<Piece> now, List<Piece> proposed, Set<String> original, Set<String> shown) {
        this.now = now;
        this.proposed = proposed;
        this.original = original;
        this.shown = shown;
    }

    static List<String> instructions(List<Piece> pieces) {
        return pieces.stream().filter(Piece::standsAlone).map(Piece::text).toList();
    }

    /** Whether two prompts say the same; where they say it, and under which headings, makes no difference. */
    static boolean saysTheSame(List<Piece> one, List<Piece> other) {
        return said(one).equals(said(other));
    }

    private static List<String> said(List<Piece> pieces) {
        Set<String> instructions = new HashSet<>();
        return pieces.stream()
                .filter(piece ->
                        piece.kind() != Piece.Kind.LABEL && !piece.text().isEmpty())
                .filter(piece -> !piece.standsAlone() || instructions.add(piece.text()))
                .map(Piece::text)
                .sorted()
                .toList();
    }

    /**
     * Whether a prompt was written anew, so that it makes no sense to take it apart: it has fewer than half of the
     * instructions, and brings at least half as many others.
     */
    boolean rewritten() {
        Set<String> held = new LinkedHashSet<>(instructions(now));
        Set<String> found = new LinkedHashSet<>(instructions(proposed));
        long kept = held.stream().filter(found::contains).count();
        long fresh = found.size() - kept;
        return held.size() >= 2 && 2 * kept < held.size() && 2 * fresh >= held.size();
    }

    /** The edits. Instructions that came or went are edits of their own; one that was reworded is one edit. */
    List<Edit> split(Likeness likeness) {
        List<Edit> edits = new ArrayList<>(rest());
        List<String> removed = new ArrayList<>(instructions(now));
        List<Integer> added = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < proposed.size(); i++) {
            Piece piece = proposed.get(i);
            if (piece.standsAlone() && seen.add(piece.text()) && !removed.contains(piece.text())) {
                added.add(i);
            }
        }
        removed.removeAll(instructions(proposed));
        for (String text : new LinkedHashSet<>(removed)) {
            String before = before(now, place(now, text), proposed);
            Optional<Integer> wording = added.stream()
                    .filter(i ->
                            likeness.reworded(text, proposed.get(i).text(), before.equals(before(proposed, i, now))))
                    .findFirst();
            wording.ifPresent(added::remove);
            edits.add(wording.map(i -> Edit.of(List.of(text), List.of(proposed.get(i)), anchor(i), shown))
                    .orElseGet(() -> Edit.removing(text)));
        }
        added.forEach(i -> edits.add(Edit.of(List.of(), List.of(proposed.get(i)), anchor(i), shown)));
        return edits;
    }

    // What is no instruction: what changes in one place is one edit, and placeholders never come or go alone.
    private List<Edit> rest() {
        List<String> old = texts(now);
        List<String> fresh = texts(proposed);
        Set<String> moved = new HashSet<>(old);
        moved.retainAll(fresh);
        List<Edit> edits = new ArrayList<>();
        List<String> dataRemoved = new ArrayList<>();
        List<Piece> dataAdded = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            List<String> removed = without(delta.getSource().getLines(), moved);
            List<Piece> added = new ArrayList<>();
            for (String text : without(delta.getTarget().getLines(), moved)) {
                added.add(proposed.get(place(proposed, text)));
            }
            boolean data = removed.stream().anyMatch(text -> text.contains("{{"))
                    || added.stream().anyMatch(piece -> piece.text().contains("{{"));
            if (data) {
                dataRemoved.addAll(removed);
                dataAdded.addAll(added);
            } else if (!removed.isEmpty() || !added.isEmpty()) {
                edits.add(edit(removed, added));
            }
        }
        if (!dataRemoved.isEmpty() || !dataAdded.isEmpty()) {
            edits.add(edit(dataRemoved, dataAdded));
        }
        return edits;
    }

    private Edit edit(List<String> removed, List<Piece> added) {
        return Edit.of(
                removed,
                added,
                added.isEmpty() ? null : anchor(place(proposed, added.get(0).text())),
                shown);
    }

    private static List<String> without(List<String> lines, Set<String> moved) {
        return lines.stream().filter(line -> !moved.contains(line)).toList();
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.standsAlone() && !piece.text().isEmpty())
                .map(Piece::text)
                .toList();
    }

    private static int place(List<Piece> pieces, String text) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).text().equals(text)) {
                return i;
            }
        }
        throw new IllegalArgumentException(text);
    }

    // The nearest text above that both prompts have; empty if there is none.
    private static String before(List<Piece> pieces, int place, List<Piece> others) {
        for (int i = place - 1; i >= 0; i--) {
            String text = pieces.get(i).text();
            if (others.stream().anyMatch(other -> other.text().equals(text))) {
                return text;
            }
        }
        return "";
    }

    private @Nullable String anchor(int place) {
        for (int i = place - 1; i >= 0; i--) {
            String text = proposed.get(i).text();
            if (original.contains(text)) {
                return text;
            }
        }
        return null;
    }
}
