package dev.maspo.worlds;

/**
 * How a judge leans and errs, in the measure in which one flaw is worth 1.4.
 *
 * @param whim how much it likes or dislikes a text for no reason, the same in both orders
 * @param noise how much each single answer is off
 * @param lean how much it prefers what is shown first
 * @param onlyFirst in what share of the questions it names the first whatever it holds
 * @param length how much it likes a longer output
 * @param indifference how small a lead is a tie
 * @param unreadable the share of answers without a verdict
 */
record JudgeTraits(
        double whim,
        double noise,
        double lean,
        double onlyFirst,
        double length,
        double indifference,
        double unreadable) {

    static JudgeTraits draw(Draw draw) {
        return new JudgeTraits(
                draw.of(1).between(0.2, 0.5),
                draw.of(2).between(0.4, 0.8),
                draw.of(3).between(0.2, 0.6),
                0,
                draw.of(4).between(0.05, 0.25),
                draw.of(5).between(0.2, 0.4),
                draw.of(6).between(0.0, 0.04));
    }

    /** Leans to nothing and can always be read; it still errs. */
    JudgeTraits unbiased() {
        return new JudgeTraits(whim, noise, 0, 0, 0, indifference, 0);
    }

    JudgeTraits onlyFirst(double share) {
        return new JudgeTraits(whim, noise, lean, share, length, indifference, unreadable);
    }

    JudgeTraits unreadable(double share) {
        return new JudgeTraits(whim, noise, lean, onlyFirst, length, indifference, share);
    }
}
