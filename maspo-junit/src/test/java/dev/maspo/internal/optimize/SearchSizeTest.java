package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.Weights;
import dev.maspo.result.CandidateEvent;
import dev.maspo.worlds.SimulatedWorld;
import dev.maspo.worlds.Worlds;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to be usual, held against searches in generated worlds. If it fails, the constants are out of date. */
class SearchSizeTest {

    private static final int WORLDS = 24;

    @ParameterizedTest
    @CsvSource({"2, 40, true", "3, 80, false"})
    void theUsualSizeIsThatOfSearchesInWorlds(int steps, int cases, boolean labels) {
        double proposals = 0;
        double meetings = 0;
        int near = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            SimulatedWorld world = Worlds.mixed(seed, labels);
            SearchSettings settings = SearchSettings.joint(3, steps, new Weights(0.4, 0.4, 0.2), seed);
            SearchSize usual = SearchSize.usual(settings, cases);
            double agents = world.pipeline().agents().size();
            try (Bench bench = new Bench(world.pipeline(), world.assertions(), world::play)) {
                new Search(bench.parts, settings, world.original()).run(world.cases(0, cases));
                List<CandidateEvent> raced = bench.events.stream()
                        .flatMap(event -> event.candidates().stream())
                        .toList();
                double met = raced.stream().mapToInt(CandidateEvent::cases).sum() / agents / usual.meetings();
                proposals += raced.size() / agents / usual.proposals() / WORLDS;
                meetings += met / WORLDS;
                near += met > 0.33 && met < 2 ? 1 : 0;
            }
        }
        assertThat(proposals).as("proposals, of the usual").isBetween(0.6, 1.4);
        assertThat(meetings).as("meetings, of the usual").isBetween(0.6, 1.4);
        assertThat(near).as("searches near the usual").isGreaterThanOrEqualTo(WORLDS * 8 / 10);
    }
}
