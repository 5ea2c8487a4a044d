package dev.maspo.searchbench;

/** Made-up measurements. */
final class Measurements {

    private Measurements() {}

    static Measurement of(String variant, long seed, double found, long calls) {
        return of(variant, seed, 2, found, calls);
    }

    static Measurement of(String variant, long seed, int agents, double found, long calls) {
        return new Measurement(
                "row",
                variant,
                seed,
                agents,
                agents - 1,
                0.3,
                found,
                found,
                1,
                true,
                found > 0.5,
                calls,
                0,
                0,
                calls,
                0,
                variant.contains("at once") ? 0.1 : 4);
    }
}
