package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All edits of an agent's prompt that are known, and the variants that they make. */
final class Draft {

    private final List<String> original;
    private final Set<String> lines;
    private final List<Edit> edits = new ArrayList<>();
    private final Likeness likeness = new Likeness();
    private Variant incumbent;

    Draft(String prompt) {
        this.original = LineEdits.lines(prompt);
        this.lines = new HashSet<>(original);
        this.incumbent = new Variant(prompt, new TreeSet<>(), Set.of());
    }

    Variant incumbent() {
        return incumbent;
    }

    void adopt(Variant variant) {
        incumbent = variant;
    }

    /** How many edits are known; they are numbered from 0. */
    int size() {
        return edits.size();
    }

    /**
     * Of edits that cannot be made together, as both need the same line or bring the same instruction, those that come
     * first.
     */
    NavigableSet<Integer> together(List<Integer> bestFirst) {
        List<String> text = new ArrayList<>(original);
        List<Integer> open = new ArrayList<>(bestFirst);
        // Again and again, as an edit may need a line that another one brings.
        boolean progress;
        do {
            progress = open.removeIf(number -> !edits.get(number).repeats(text, likeness)
                    && edits.get(number).make(text, lines));
        } while (progress);
        NavigableSet<Integer> made = new TreeSet<>(bestFirst);
        open.forEach(made::remove);
        return made;
    }

    /** The variant with some edits, as far as they can be made together. */
    Variant variant(NavigableSet<Integer> wanted) {
        List<String> text = new ArrayList<>(original);
        NavigableSet<Integer> made = new TreeSet<>();
        for (int number : wanted) {
            if (edits.get(number).make(text, lines)) {
                made.add(number);
            }
        }
        Set<String> shown = Edit.shown(made.stream().map(edits::get).toList());
        return new Variant(String.join("\n", once(text)), made, shown);
    }

    // An edit of several lines may bring an instruction that another edit has brought.
    private List<String> once(List<String> text) {
        Set<String> seen = new HashSet<>();
        return text.stream()
                .filter(line ->
                        seen.add(line) || !LineEdits.standsAlone(line) || Collections.frequency(original, line) > 1)
                .toList();
    }

    /**
     * Takes a prompt that was made from the incumbent apart.
     *
     * @param prompt the prompt
     * @param shown the ids of the cases whose texts it shows
     * @return the variant that comes to the same; nothing if its lines cannot be had by edits
     */
    Optional<Variant> absorb(String prompt, Set<String> shown) {
        String now = incumbent.prompt();
        return absorb(LineEdits.split(now, prompt, lines, shown, likeness), prompt)
                .or(() -> absorb(List.of(LineEdits.whole(now, prompt, lines, shown)), prompt));
    }

    private Optional<Variant> absorb(List<Edit> parts, String prompt) {
        int before = edits.size();
        NavigableSet<Integer> numbers = new TreeSet<>(incumbent.edits());
        for (Edit part : parts) {
            incumbent.edits().stream()
                    .filter(number -> edits.get(number).undoes(part))
                    .findFirst()
                    .ifPresentOrElse(numbers::remove, () -> numbers.add(know(part)));
        }
        Variant variant = variant(numbers);
        if (LineEdits.sameLines(variant.prompt(), prompt)) {
            return Optional.of(variant);
        }
        edits.subList(before, edits.size()).clear();
        return Optional.empty();
    }

    /** Makes the removal of a line of the original prompt known, one at a time, the first that is not known yet. */
    void trim() {
        original.stream()
                .filter(LineEdits::standsAlone)
                .map(Edit::removing)
                .filter(removal -> edits.stream().noneMatch(removal::same))
                .findFirst()
                .ifPresent(edits::add);
    }

    private int know(Edit edit) {
        for (int number = 0; number < edits.size(); number++) {
            if (edits.get(number).same(edit)) {
                return number;
            }
        }
        edits.add(edit);
        return edits.size() - 1;
    }
}
