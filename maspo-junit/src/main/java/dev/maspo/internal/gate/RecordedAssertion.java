package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.result.Comparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a baseline holds of one assertion: its score for each case that is still the same, the mean of the repeats.
 *
 * @param name the assertion's name
 * @param scores the scores by case id, at least one
 */
public record RecordedAssertion(String name, Map<String, Double> scores) {

    /** Copies the scores. */
    public RecordedAssertion {
        scores = Map.copyOf(scores);
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no score");
        }
    }

    /**
     * Reads it.
     *
     * @param baselines the accepted states
     * @param name the assertion's name
     * @param cases the cases of today
     * @return what is recorded; empty without a baseline, or if it knows nothing of the assertion
     * @throws dev.maspo.MaspoException if the file is damaged
     */
    public static Optional<RecordedAssertion> of(Baselines baselines, String name, List<Case> cases) {
        if (!baselines.exist()) {
            return Optional.empty();
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        cases.forEach(item -> hashes.put(item.id(), CaseHashes.of(item)));
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Baseline.CaseState row : baselines.accepted().read().cases()) {
            if (row.hash().equals(hashes.get(row.id()))) {
                row.mean(List.of(name)).ifPresent(mean -> scores.put(row.id(), mean));
            }
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(new RecordedAssertion(name, scores));
    }

    /**
     * Compares scores of today with the recorded ones, paired by case, as the gate compares.
     *
     * @param now the scores by case id
     * @param settings how the gate decides
     * @return the comparison; empty if no case has both scores
     */
    public Optional<Comparison> compare(Map<String, Double> now, GateSettings settings) {
        List<String> both =
                scores.keySet().stream().filter(now::containsKey).sorted().toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Sample sample = new Sample(both.size());
        sample.add(both.stream()
                .map(id -> new double[] {
                    Objects.requireNonNull(scores.get(id)), Baselines.rounded(Objects.requireNonNull(now.get(id)))
                })
                .toArray(double[][]::new));
        return Optional.of(new Rule(settings, Scale.ASSERTIONS, 0)
                .decide(name, "baseline", true, sample, settings.alpha(), settings.alpha()));
    }
}
