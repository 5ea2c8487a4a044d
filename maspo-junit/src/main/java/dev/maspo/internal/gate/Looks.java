package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.stats.OBrienFleming;
import dev.maspo.result.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at growing data until a verdict is reached: after the first repeats of all cases, and after each further one.
 * Each look has its share of the error probability, after O'Brien and Fleming.
 */
final class Looks {

    /** Where the data come from. */
    interface Repeats {

        /**
         * Adds a repeat of all cases.
         *
         * @param repeat its number, from 0
         * @param samples one per score
         * @return whether it differs in anything from the first one
         */
        boolean add(int repeat, List<Sample> samples);

        /**
         * Whether there can be another one.
         *
         * @param done how many there were
         */
        boolean another(int done);
    }

    /** Whether another repeat can be paid. */
    @FunctionalInterface
    interface Allowance {

        /**
         * Asks.
         *
         * @param done how many repeats there were
         * @param against what the scores before are, for the warning
         */
        boolean another(int done, String against);
    }

    private final GateSettings settings;
    private final double[] levels;

    Looks(GateSettings settings) {
        this.settings = settings;
        this.levels = OBrienFleming.levels(settings.looks(), settings.alpha());
    }

    /**
     * Compares.
     *
     * @param names the scores, the primary one first
     * @param cases how many cases there are
     * @param scale what the scores are made of
     * @param against what the scores before are
     * @param repeats where the data come from
     * @return one comparison per score that any case has
     */
    List<Comparison> run(List<String> names, int cases, Scale scale, String against, Repeats repeats) {
        List<Sample> samples =
                Stream.generate(() -> new Sample(cases)).limit(names.size()).toList();
        Rule rule = new Rule(settings, scale, names.size() - 1);
        List<Comparison> comparisons = List.of();
        boolean noisy = false;
        for (int done = 1; done <= settings.maxRepeats(); done++) {
            noisy |= repeats.add(done - 1, samples);
            int look = done - settings.repeats();
            if (look < 0) {
                continue;
            }
            // Without noise every look sees the same, and only the whole level decides.
            boolean last = done > 1 && !noisy;
            comparisons = decide(rule, names, samples, against, last ? settings.alpha() : levels[look], end(last));
            if (last || verdict(comparisons) != Verdict.INCONCLUSIVE) {
                return comparisons;
            }
            if (done < settings.maxRepeats() && !repeats.another(done)) {
                return comparisons;
            }
        }
        return comparisons;
    }

    private double end(boolean steady) {
        return steady ? settings.alpha() : levels[levels.length - 1];
    }

    private static List<Comparison> decide(
            Rule rule, List<String> names, List<Sample> samples, String against, double level, double end) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            // An assertion that leaves every case out of both sides has nothing to say.
            if (samples.get(i).cases() > 0) {
                comparisons.add(rule.decide(names.get(i), against, i == 0, samples.get(i), level, end));
            }
        }
        return comparisons;
    }

    /** The worst verdict of some comparisons. */
    static Verdict verdict(List<Comparison> comparisons) {
        List<Verdict> verdicts = comparisons.stream().map(Comparison::verdict).toList();
        return Stream.of(Verdict.ERROR, Verdict.REGRESSION, Verdict.INCONCLUSIVE, Verdict.PASS)
                .filter(verdicts::contains)
                .findFirst()
                .orElse(Verdict.UNCHANGED);
    }
}
