package dev.maspo.internal.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scores of the same cases under two prompt sets. The unit is the case: repeats of a case are averaged first, as they
 * say more of that case and nothing of others.
 */
final class Sample {

    private final List<List<double[]>> pairsByCase = new ArrayList<>();
    private int repeats;

    Sample(int cases) {
        for (int i = 0; i < cases; i++) {
            pairsByCase.add(new ArrayList<>());
        }
    }

    /** Adds a repeat: the score before and the one after, case by case; NaN where there is none. */
    void add(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            // A score without its counterpart compares nothing.
            if (!Double.isNaN(rows[i][0]) && !Double.isNaN(rows[i][1])) {
                pairsByCase.get(i).add(rows[i]);
            }
        }
        repeats++;
    }

    int repeats() {
        return repeats;
    }

    int cases() {
        return (int) scored().count();
    }

    double[] before() {
        return means(0);
    }

    double[] after() {
        return means(1);
    }

    /** After less before, one number per case. */
    double[] differences() {
        double[] before = before();
        double[] after = after();
        Arrays.setAll(after, i -> after[i] - before[i]);
        return after;
    }

    /** After less before of every case, NaN where there is none. */
    double[] byCase() {
        return pairsByCase.stream()
                .mapToDouble(pairs -> pairs.isEmpty() ? Double.NaN : mean(pairs, 1) - mean(pairs, 0))
                .toArray();
    }

    /** The variance of the difference between repeats of one case: what more repeats can average out. */
    double variancePerRepeat() {
        double squares = 0;
        int freedom = 0;
        for (List<double[]> pairs : pairsByCase) {
            double mean = mean(pairs, 1) - mean(pairs, 0);
            squares += pairs.stream()
                    .mapToDouble(p -> (p[1] - p[0] - mean) * (p[1] - p[0] - mean))
                    .sum();
            freedom += Math.max(0, pairs.size() - 1);
        }
        return freedom == 0 ? 0 : squares / freedom;
    }

    private Stream<List<double[]>> scored() {
        return pairsByCase.stream().filter(pairs -> !pairs.isEmpty());
    }

    private double[] means(int side) {
        return scored().mapToDouble(pairs -> mean(pairs, side)).toArray();
    }

    private static double mean(List<double[]> pairs, int side) {
        return pairs.stream().mapToDouble(p -> p[side]).average().orElse(0);
    }
}
