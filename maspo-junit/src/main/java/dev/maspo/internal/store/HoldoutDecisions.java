package dev.maspo.internal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The decisions that were made on held-out cases, beside the baseline, in {@code <pipeline>.decisions.json}. Every new
 * one is another chance for luck, so they are counted. The file is written at each decision and meant to be committed.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param holdouts the sets of cases, the oldest first
 */
public record HoldoutDecisions(int schema, String pipeline, List<Holdout> holdouts) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public HoldoutDecisions {
        holdouts = List.copyOf(holdouts);
    }

    /**
     * One set of cases.
     *
     * @param cases the hash of the cases
     * @param decisions the hash of each decision: of the two prompt sets and the scores of both
     */
    public record Holdout(String cases, List<String> decisions) {

        /** Copies the list. */
        public Holdout {
            decisions = List.copyOf(decisions);
        }

        Holdout with(String decision) {
            List<String> more = new ArrayList<>(decisions);
            more.add(decision);
            return new Holdout(cases, more);
        }
    }

    /**
     * What there is for a pipeline.
     *
     * @param folder the folder of the baselines
     * @param pipeline the pipeline's name
     * @return the decisions; none if there is no file
     * @throws dev.maspo.MaspoException if the file is damaged
     */
    public static HoldoutDecisions of(Path folder, String pipeline) {
        Path file = file(folder, pipeline);
        return Files.exists(file)
                ? JsonFiles.read(file, HoldoutDecisions.class, SCHEMA, "Restore it from version control.")
                : new HoldoutDecisions(SCHEMA, pipeline, List.of());
    }

    /**
     * Where they are kept.
     *
     * @param folder the folder of the baselines
     * @param pipeline the pipeline's name
     * @return the file
     */
    public static Path file(Path folder, String pipeline) {
        return folder.resolve(pipeline + ".decisions.json");
    }

    /**
     * The number of a decision, from 1: one that was made before keeps the number that it had.
     *
     * @param cases the hash of the cases
     * @param decision the hash of the decision
     * @return its number
     */
    public int number(String cases, String decision) {
        List<String> known = known(cases).decisions();
        int place = known.indexOf(decision);
        return (place < 0 ? known.size() : place) + 1;
    }

    /**
     * These and one more.
     *
     * @param cases the hash of the cases
     * @param decision the hash of the decision
     * @return all of them
     */
    public HoldoutDecisions with(String cases, String decision) {
        Holdout known = known(cases);
        if (known.decisions().contains(decision)) {
            return this;
        }
        List<Holdout> all = new ArrayList<>(holdouts);
        all.remove(known);
        all.add(known.with(decision));
        return new HoldoutDecisions(SCHEMA, pipeline, all);
    }

    /**
     * Writes them.
     *
     * @param folder the folder of the baselines
     */
    public void writeTo(Path folder) {
        JsonFiles.writeRows(file(folder, pipeline), this);
    }

    private Holdout known(String cases) {
        return holdouts.stream()
                .filter(holdout -> holdout.cases().equals(cases))
                .findFirst()
                .orElse(new Holdout(cases, List.of()));
    }
}
