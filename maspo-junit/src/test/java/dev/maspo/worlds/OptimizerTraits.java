package dev.maspo.worlds;

/**
 * How well an optimizer reads and how it errs.
 *
 * @param insight how much likelier it is to propose what mends a failure that it was shown
 * @param heed how likely it is to keep away from an edit that it was told had failed
 * @param nonsense the share of answers without any use
 * @param careless the share of answers that lose a placeholder
 * @param stubborn the share of answers that repeat one of three, whatever is shown
 * @param changes how many changes an answer makes: 0 for one to three, mostly one, else so many
 */
record OptimizerTraits(double insight, double heed, double nonsense, double careless, double stubborn, int changes) {

    OptimizerTraits(double insight, double heed, double nonsense, double careless) {
        this(insight, heed, nonsense, careless, 0, 0);
    }

    OptimizerTraits stubborn(double share) {
        return new OptimizerTraits(insight, heed, nonsense, careless, share, changes);
    }

    OptimizerTraits changes(int count) {
        return new OptimizerTraits(insight, heed, nonsense, careless, stubborn, count);
    }

    /** How many changes an answer makes, drawn from 0 to 1. */
    int edits(double drawn) {
        return changes > 0 ? changes : drawn < 0.65 ? 1 : drawn < 0.9 ? 2 : 3;
    }

    static OptimizerTraits draw(Draw draw) {
        return new OptimizerTraits(
                draw.of(1).between(1.0, 4.0),
                draw.of(2).between(0.3, 0.8),
                draw.of(3).between(0.03, 0.1),
                draw.of(4).between(0.02, 0.08));
    }
}
