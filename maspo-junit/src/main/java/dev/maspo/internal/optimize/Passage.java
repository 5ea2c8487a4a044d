package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pieces of a prompt that is being edited; what comes and goes leaves the form as it is. */
final class Passage {

    private final List<Piece> base;
    private final List<Piece> pieces;

    Passage(List<Piece> pieces) {
        this.base = List.copyOf(pieces);
        this.pieces = new ArrayList<>(pieces);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    private int indexOf(String text) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The place after an anchor, or after what stood before it if it is gone, and after what was added there before.
     */
    int placeAfter(@Nullable String anchor, Set<String> original) {
        int place = anchor == null ? 0 : after(anchor);
        while (place < pieces.size() && !original.contains(pieces.get(place).text())) {
            place++;
        }
        return Math.min(place, end());
    }

    private int after(String anchor) {
        int known = base.size();
        while (known > 0 && !base.get(known - 1).text().equals(anchor)) {
            known--;
        }
        for (int i = known - 1; i >= 0; i--) {
            int found = lastIndexOf(base.get(i).text());
            if (found >= 0) {
                return found + 1;
            }
        }
        if (known > 0) {
            return 0;
        }
        // The prompt is another one by now: where its last instruction is, there is a place for one more.
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).kind() != Piece.Kind.FIXED) {
                return i + 1;
            }
        }
        return end();
    }

    private int lastIndexOf(String text) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    // What stands after the last piece stays there.
    private int end() {
        boolean tail = !pieces.isEmpty() && pieces.get(pieces.size() - 1).text().isEmpty();
        return pieces.size() - (tail ? 1 : 0);
    }

    /** Puts pieces in the place of the first of some texts, all of which go; false if one of them is missing. */
    boolean replace(List<String> removed, List<Piece> added) {
        List<String> missing = new ArrayList<>(removed);
        pieces.forEach(piece -> missing.remove(piece.text()));
        if (!missing.isEmpty()) {
            return false;
        }
        int place = indexOf(removed.get(0));
        Piece first = pieces.get(place);
        if (!added.isEmpty()) {
            // The new one takes the old one's place in its line.
            Piece heir = added.get(0);
            pieces.set(place, new Piece(first.lead(), first.opener(), heir.text(), heir.kind()));
            removed.subList(1, removed.size()).forEach(text -> remove(indexOf(text)));
            insert(indexOf(heir.text()) + 1, added.subList(1, added.size()));
        } else {
            removed.forEach(text -> remove(indexOf(text)));
        }
        return true;
    }

    private void remove(int place) {
        Piece gone = pieces.remove(place);
        if (place < pieces.size() && !pieces.get(place).text().isEmpty()) {
            Piece next = pieces.get(place);
            // The line begins with what is left of it.
            if (!next.opensLine() && gone.opensLine()) {
                pieces.set(place, next.opening(gone.lead()));
            } else if (place == 0) {
                pieces.set(place, next.opening(next.lead().stripLeading()));
            } else if (gone.number() > 0 && next.number() > gone.number()) {
                pieces.set(place, next.number(gone.number()).opened());
            }
        }
    }

    void insert(int place, List<Piece> added) {
        int at = place;
        for (Piece piece : added) {
            if (at == 0) {
                pieces.add(0, piece.opening(""));
                if (pieces.size() > 1 && pieces.get(1).lead().isEmpty()) {
                    pieces.set(
                            1,
                            pieces.get(1)
                                    .opening(piece.opensLine() && !piece.lead().isEmpty() ? piece.lead() : "\n"));
                }
            } else {
                pieces.add(at, fitted(piece, pieces.get(at - 1)));
            }
            at++;
        }
    }

    private static Piece fitted(Piece piece, Piece before) {
        if (piece.opensLine()) {
            Piece opener = before.opening(before.opener());
            return piece.lead().isEmpty() ? piece.opening("\n") : piece.itemAfter(opener);
        }
        boolean sameLine = before.kind() != Piece.Kind.LABEL && before.opener().equals(piece.opener());
        return sameLine || piece.opener().isEmpty() ? piece : piece.opening(piece.opener());
    }

    /** Leaves out the headings that were added and have nothing under them. */
    void withoutEmptyLabels(Set<String> original) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Piece.Kind.LABEL && !original.contains(piece.text()) && isEmpty(i)) {
                remove(i);
            }
        }
    }

    private boolean isEmpty(int label) {
        if (label + 1 >= end()) {
            return true;
        }
        Piece next = pieces.get(label + 1);
        return next.kind() == Piece.Kind.LABEL
                && level(next.text()) <= level(pieces.get(label).text());
    }

    private static int level(String heading) {
        int level = 0;
        while (level < heading.length() && heading.charAt(level) == '#') {
            level++;
        }
        return level;
    }

    /** Leaves out instructions that are there already, unless the original prompt has them so often. */
    void once(List<Piece> original) {
        for (int i = pieces.size() - 1; i > 0; i--) {
            Piece piece = pieces.get(i);
            boolean known = indexOf(piece.text()) < i;
            long wanted =
                    original.stream().filter(p -> p.text().equals(piece.text())).count();
            if (piece.standsAlone() && known && wanted < 2) {
                remove(i);
            }
        }
    }

    /** Counts the items of numbered lists on; a list that was added begins with 1. */
    void numbered(Set<String> original) {
        int last = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int number = piece.number();
            if (number > 0) {
                boolean begins = i == 0 || pieces.get(i - 1).kind() == Piece.Kind.LABEL;
                int first = begins && !original.contains(piece.text()) ? 1 : number;
                last = last > 0 ? last + 1 : first;
                pieces.set(i, piece.number(last).opened());
            } else if (piece.opensLine()) {
                last = 0;
            }
        }
    }
}
