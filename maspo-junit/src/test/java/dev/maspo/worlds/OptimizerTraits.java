package dev.maspo.worlds;

/**
 * How well an optimizer reads and how it errs.
 *
 * @param insight how much likelier it is to propose what mends a failure that it was shown
 * @param heed how likely it is to keep away from an edit that it was told had failed
 * @param nonsense the share of answers without any use
 * @param careless the share of answers that lose a placeholder
 */
record OptimizerTraits(double insight, double heed, double nonsense, double careless) {

    static OptimizerTraits draw(Draw draw) {
        return new OptimizerTraits(
                draw.of(1).between(1.0, 4.0),
                draw.of(2).between(0.3, 0.8),
                draw.of(3).between(0.03, 0.1),
                draw.of(4).between(0.02, 0.08));
    }
}
