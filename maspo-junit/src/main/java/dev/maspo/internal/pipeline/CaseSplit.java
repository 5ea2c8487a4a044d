package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import dev.maspo.result.CaseCounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The cases, split into parts.
 *
 * @param optimize the cases that the search sees, in the order of their file
 * @param holdout the cases that decide on acceptance
 * @param test the cases set aside for the gate
 */
public record CaseSplit(List<Case> optimize, List<Case> holdout, List<Case> test) {

    /** The fewest cases that the search, and the decision on its result, can work with. */
    public static final int FEWEST = 4;

    /** Copies the lists. */
    public CaseSplit {
        optimize = List.copyOf(optimize);
        holdout = List.copyOf(holdout);
        test = List.copyOf(test);
    }

    /**
     * Splits the cases: where the file says so, as it says; the others half and half by a hash of their id, so that
     * neither the order of the file nor the seed moves a case.
     *
     * @param source the file, for the message
     * @param cases the cases
     * @return the parts
     * @throws MaspoException if a part gets fewer than {@link #FEWEST} cases
     */
    public static CaseSplit of(String source, List<Case> cases) {
        Map<String, SplitName> parts = new HashMap<>();
        cases.forEach(c -> c.split().ifPresent(part -> parts.put(c.id(), part)));
        List<Case> free =
                new ArrayList<>(cases.stream().filter(c -> c.split().isEmpty()).toList());
        Map<String, String> hashes = free.stream().collect(Collectors.toMap(Case::id, c -> hash(c.id())));
        free.sort(Comparator.comparing((Case c) -> Objects.requireNonNull(hashes.get(c.id())))
                .thenComparing(Case::id));
        for (int i = 0; i < free.size(); i++) {
            parts.put(free.get(i).id(), 2 * i < free.size() ? SplitName.OPTIMIZE : SplitName.HOLDOUT);
        }
        CaseSplit split = new CaseSplit(
                part(cases, parts, SplitName.OPTIMIZE),
                part(cases, parts, SplitName.HOLDOUT),
                part(cases, parts, SplitName.TEST));
        if (split.optimize.size() < FEWEST || split.holdout.size() < FEWEST) {
            throw new MaspoException("The case file " + source + " has too few cases to split: of its " + cases.size()
                    + " cases, " + fell(split.optimize, "optimize") + " are to optimize on, "
                    + fell(split.holdout, "holdout") + " to decide on and " + fell(split.test, "test")
                    + " for tests; at least " + FEWEST + " to optimize on and " + FEWEST + " to decide on are needed."
                    + " Cases without \"split\" are halved by a hash of their ids. Add cases (50 or more make results"
                    + " worth trusting), or change their \"split\" fields.");
        }
        return split;
    }

    /**
     * The sizes of the parts.
     *
     * @return the counts
     */
    public CaseCounts counts() {
        return new CaseCounts(optimize.size(), holdout.size(), test.size());
    }

    private static List<Case> part(List<Case> cases, Map<String, SplitName> parts, SplitName name) {
        return cases.stream().filter(c -> parts.get(c.id()) == name).toList();
    }

    private static String fell(List<Case> part, String name) {
        long named = part.stream().filter(c -> c.split().isPresent()).count();
        return part.size() + (named == 0 ? "" : " (" + named + " by \"split\": \"" + name + "\")");
    }

    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
