package dev.maspo.searchbench;

import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.optimize.SearchSettings;
import dev.maspo.worlds.Worlds;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * One search to be measured.
 *
 * @param row the row of the benchmark
 * @param variant what is compared in the row
 * @param world the world, without its seed
 * @param preset how to search
 * @param settings changes the settings
 * @param rounds rounds of three steps
 * @param pool cases to search on
 * @param budget the most calls of the search; 0 for no limit
 * @param workers cases or judgements under way at once
 * @param latency how long each call takes
 */
record Trial(
        String row,
        String variant,
        Worlds world,
        Preset preset,
        UnaryOperator<SearchSettings> settings,
        int rounds,
        int pool,
        long budget,
        int workers,
        Duration latency) {

    private static final int ROUNDS = 3;
    private static final int POOL = 50;

    static Trial of(String row, String variant, Worlds world, Preset preset) {
        return new Trial(row, variant, world, preset, s -> s, ROUNDS, POOL, 0, 1, Duration.ZERO);
    }

    Trial settings(UnaryOperator<SearchSettings> change) {
        return new Trial(row, variant, world, preset, change, rounds, pool, budget, workers, latency);
    }

    Trial pool(int cases) {
        return new Trial(row, variant, world, preset, settings, rounds, cases, budget, workers, latency);
    }

    Trial rounds(int number) {
        return new Trial(row, variant, world, preset, settings, number, pool, budget, workers, latency);
    }

    Trial budget(long calls, int mostRounds) {
        return new Trial(row, variant, world, preset, settings, mostRounds, pool, calls, workers, latency);
    }

    Trial timed(int atOnce, Duration each) {
        return new Trial(row, variant, world, preset, settings, rounds, pool, budget, atOnce, each);
    }
}
