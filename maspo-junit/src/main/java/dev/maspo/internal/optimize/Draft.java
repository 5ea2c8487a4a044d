package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All edits of an agent's prompt that are known, and the variants that they make. */
final class Draft {

    private final List<Edit> edits = new ArrayList<>();
    private final Set<Integer> wholes = new TreeSet<>();
    private final Likeness likeness = new Likeness();
    private final Rewordings rewordings = new Rewordings();
    private List<Piece> original = List.of();
    private Set<String> texts = Set.of();
    private Variant incumbent;

    Draft(String prompt) {
        this.incumbent = begin(prompt, Set.of());
    }

    private Variant begin(String prompt, Set<String> shown) {
        original = PromptText.split(prompt);
        texts = original.stream().map(Piece::text).collect(Collectors.toUnmodifiableSet());
        return new Variant(prompt, new TreeSet<>(), shown);
    }

    Variant incumbent() {
        return incumbent;
    }

    /** What an adoption changes in the known edits. */
    record Adoption(Set<Integer> held, Set<Integer> removals) {
        static final Adoption NONE = new Adoption(Set.of(), Set.of());
    }

    /**
     * Adopts a variant. A whole prompt is taken apart: from then on its instructions can be taken away one by one.
     *
     * @return if it is a whole prompt, the edits that were held before it, and those that take its instructions away
     */
    Adoption adopt(Variant variant) {
        boolean whole = variant.edits().stream().anyMatch(wholes::contains);
        Adoption adoption = Adoption.NONE;
        wholes.clear();
        if (whole) {
            Set<Integer> held = new TreeSet<>(incumbent.edits());
            incumbent = begin(variant.prompt(), variant.shown());
            Set<Integer> removals = new TreeSet<>();
            removable().forEach(text -> removals.add(know(Edit.removing(text))));
            adoption = new Adoption(held, removals);
        } else {
            incumbent = variant;
        }
        return adoption;
    }

    /** How many edits are known; they are numbered from 0. */
    int size() {
        return edits.size();
    }

    /** The whole prompts among them that can be adopted. */
    List<Integer> wholes() {
        return List.copyOf(wholes);
    }

    boolean isWhole(int number) {
        return edits.get(number).isWhole();
    }

    /**
     * Of edits that cannot be made together, as both need the same text or bring the same instruction, those that come
     * first.
     */
    NavigableSet<Integer> together(List<Integer> bestFirst) {
        Passage text = new Passage(original);
        List<Integer> open = new ArrayList<>(bestFirst);
        // Again and again, as an edit may need a text that another one brings.
        boolean progress;
        do {
            progress = open.removeIf(number -> !edits.get(number).repeats(text.pieces(), likeness)
                    && edits.get(number).make(text, texts));
        } while (progress);
        NavigableSet<Integer> made = new TreeSet<>(bestFirst);
        open.forEach(made::remove);
        return made;
    }

    /** The variant with some edits, as far as they can be made together. */
    Variant variant(NavigableSet<Integer> wanted) {
        Optional<Integer> whole = wanted.stream().filter(this::isWhole).findFirst();
        if (whole.isPresent()) {
            Edit edit = edits.get(whole.get());
            return new Variant(Objects.requireNonNull(edit.whole()), wanted, edit.shown());
        }
        Passage text = new Passage(original);
        NavigableSet<Integer> made = new TreeSet<>();
        for (int number : wanted) {
            if (edits.get(number).make(text, texts)) {
                made.add(number);
            }
        }
        if (!made.isEmpty()) {
            text.once(original);
            text.withoutEmptyLabels(texts);
            text.numbered(texts);
        }
        Set<String> shown =
                new TreeSet<>(Edit.shown(made.stream().map(edits::get).toList()));
        return new Variant(PromptText.join(text.pieces()), made, shown);
    }

    /** The variant that is one of the whole prompts. */
    Variant whole(int number) {
        NavigableSet<Integer> numbers = new TreeSet<>(incumbent.edits());
        numbers.add(number);
        return variant(numbers);
    }

    /**
     * Takes a prompt that was made from the incumbent apart. One that cannot be taken apart is an edit as a whole.
     *
     * @param prompt the prompt
     * @param shown the ids of the cases whose texts it shows
     * @return the variant that says the same, or that is the prompt
     */
    Variant absorb(String prompt, Set<String> shown) {
        List<Piece> now = PromptText.split(incumbent.prompt());
        List<Piece> proposed = inKnownWords(now, PromptText.split(prompt));
        PromptEdits differences = new PromptEdits(now, proposed, texts, shown);
        if (!differences.rewritten()) {
            Optional<Variant> apart = absorb(differences.split(likeness), proposed);
            if (apart.isPresent()) {
                return apart.get();
            }
        }
        int number = know(Edit.whole(prompt, shown));
        wholes.add(number);
        return whole(number);
    }

    // Where everything is worded anew, an instruction in other words is the one that is known: what is known of it
    // stays
    // true. In a prompt that was kept, another wording is an edit of its own: it may be what the proposal is about.
    private List<Piece> inKnownWords(List<Piece> now, List<Piece> proposed) {
        Set<String> held = new LinkedHashSet<>(PromptEdits.instructions(now));
        List<String> wordings = PromptEdits.instructions(proposed);
        long kept = held.stream().filter(wordings::contains).count();
        if (held.size() < 2 || 2 * kept >= held.size()) {
            return proposed;
        }
        Set<String> known = known();
        Set<String> open = new LinkedHashSet<>(known);
        wordings.forEach(open::remove);
        List<String> fresh =
                wordings.stream().filter(text -> !known.contains(text)).toList();
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(fresh);
        Map<String, String> same = rewordings.match(fresh, open, all);
        return proposed.stream()
                .map(piece -> piece.text(same.getOrDefault(piece.text(), piece.text())))
                .toList();
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(PromptEdits.instructions(original));
        edits.stream()
                .map(Edit::added)
                .flatMap(Collection::stream)
                .filter(Piece::standsAlone)
                .map(Piece::text)
                .forEach(known::add);
        return known;
    }

    private Optional<Variant> absorb(List<Edit> parts, List<Piece> proposed) {
        int before = edits.size();
        NavigableSet<Integer> numbers = new TreeSet<>(incumbent.edits());
        for (Edit part : parts) {
            incumbent.edits().stream()
                    .filter(number -> edits.get(number).undoes(part))
                    .findFirst()
                    .ifPresentOrElse(numbers::remove, () -> numbers.add(know(part)));
        }
        Variant variant = variant(numbers);
        if (PromptEdits.saysTheSame(PromptText.split(variant.prompt()), proposed)) {
            return Optional.of(variant);
        }
        edits.subList(before, edits.size()).clear();
        return Optional.empty();
    }

    /**
     * Makes the removal of an instruction of the original prompt known, one at a time, the first that is not known yet.
     */
    void trim() {
        removable()
                .map(Edit::removing)
                .filter(removal -> edits.stream().noneMatch(removal::same))
                .findFirst()
                .ifPresent(edits::add);
    }

    // What a prompt begins with says whom it speaks to.
    private Stream<String> removable() {
        return IntStream.range(0, original.size())
                .mapToObj(original::get)
                .skip(1)
                .filter(Piece::standsAlone)
                .map(Piece::text);
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
