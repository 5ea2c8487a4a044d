package dev.maspo.internal.gate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A pipeline at the level of its scores: cases of different difficulty, scored under two prompt sets of which the
 * second loses some of them.
 */
final class ScoreWorld implements Looks.Repeats {

    /** How scores come about. */
    enum Kind {
        /**
         * Temperature above zero: each case passes with a probability of its own, drawn with mean 0.8 and mostly near 0
         * or 1; half of the repeats share their luck under both sets, as agents that did not change give both the same.
         */
        NOISY,
        /** Temperature zero: a repeat gives what the first gave; the rewording alone flips one case in twenty. */
        STEADY,
        /** A graded score around a level of the case's own, with noise of 0.15 in each run. */
        GRADED
    }

    private static final double PASSING = 0.8;
    private static final double SHARED = 0.5;
    private static final double FLIPPED = 0.05;
    private static final double NOISE = 0.15;
    private static final double LEVEL = 0.6;
    private static final double SPREAD = 0.1;

    private final Kind kind;
    private final SplittableRandom random;
    private final double[] before;
    private final double[] after;

    /**
     * Draws the cases.
     *
     * @param kind how scores come about
     * @param cases how many there are
     * @param drop how much lower the expected score is under the second set
     * @param seed decides everything
     */
    ScoreWorld(Kind kind, int cases, double drop, long seed) {
        this.kind = kind;
        this.random = new SplittableRandom(seed);
        this.before = new double[cases];
        this.after = new double[cases];
        for (int i = 0; i < cases; i++) {
            switch (kind) {
                case NOISY -> {
                    before[i] = uneven();
                    after[i] = hit(drop / PASSING) ? 0 : before[i];
                }
                case STEADY -> {
                    before[i] = hit(PASSING) ? 1 : 0;
                    // What a rewording flips, it flips as often to the better as to the worse.
                    double flipped = before[i] == 1 ? FLIPPED / 2 / PASSING : FLIPPED / 2 / (1 - PASSING);
                    after[i] = hit(flipped) ? 1 - before[i] : before[i];
                    after[i] = hit(drop / PASSING) ? 0 : after[i];
                }
                case GRADED -> {
                    before[i] = LEVEL + SPREAD * random.nextGaussian();
                    after[i] = before[i] - drop;
                }
            }
        }
    }

    // Beta(2, 0.5) by the order of gamma variates: its mean is 0.8, its variance 0.046.
    private double uneven() {
        double two = -Math.log(1 - random.nextDouble()) - Math.log(1 - random.nextDouble());
        double normal = random.nextGaussian();
        double half = normal * normal / 2;
        return two / (two + half);
    }

    private boolean hit(double chance) {
        return random.nextDouble() < chance;
    }

    @Override
    public boolean add(int repeat, List<Sample> samples) {
        double[][] rows = new double[before.length][];
        Arrays.setAll(rows, i -> row(i));
        samples.get(0).add(rows);
        return kind != Kind.STEADY && repeat > 0;
    }

    private double[] row(int i) {
        return switch (kind) {
            case NOISY -> {
                double luck = random.nextDouble();
                double other = hit(SHARED) ? luck : random.nextDouble();
                yield new double[] {luck < before[i] ? 1 : 0, other < after[i] ? 1 : 0};
            }
            case STEADY -> new double[] {before[i], after[i]};
            case GRADED -> new double[] {cut(before[i]), cut(after[i])};
        };
    }

    private double cut(double level) {
        return Math.max(0, Math.min(1, level + NOISE * random.nextGaussian()));
    }

    @Override
    public boolean another(int done) {
        return true;
    }
}
