package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often many simulated gates came to each verdict.
 *
 * @param gates how many there were
 * @param verdicts how many came to each
 * @param repeats how often they ran each case, on average
 */
record GateRates(int gates, Map<Verdict, Integer> verdicts, double repeats) {

    static GateSettings settings(int maxRepeats) {
        return new GateSettings(Path.of("unused"), 0.05, 0.05, 0.02, 0.8, 1, maxRepeats, 0.05, 1);
    }

    static GateRates of(int gates, ScoreWorld.Kind kind, int cases, double drop, int maxRepeats) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        Looks looks = new Looks(settings(maxRepeats));
        long repeats = 0;
        for (int i = 0; i < gates; i++) {
            ScoreWorld world = new ScoreWorld(kind, cases, drop, 1_000_003L * i + cases);
            var comparisons = looks.run(List.of("system"), cases, Scale.ASSERTIONS, "baseline", world);
            verdicts.merge(Looks.verdict(comparisons), 1, Integer::sum);
            repeats += comparisons.get(0).repeats();
        }
        return new GateRates(gates, verdicts, (double) repeats / gates);
    }

    double rate(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0) / (double) gates;
    }
}
