package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import dev.maspo.worlds.SimulatedWorld;
import dev.maspo.worlds.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in generated worlds, where the truth is known. */
class SearchInWorldsTest {

    private static final int WORLDS = 18;
    // A thousand cases tell a rate to about that.
    private static final double NOISE = 0.03;

    private record Found(PromptSet prompts, List<SearchEvent> events, long calls) {}

    private static SimulatedWorld world(long seed, boolean labels) {
        Worlds kind = switch ((int) (seed % 3)) {
            case 0 -> Worlds.chain(2);
            case 1 -> Worlds.chain(3);
            default -> Worlds.hierarchy(4);
        };
        return kind.seed(seed).labels(labels).build();
    }

    private static Found search(SimulatedWorld world, long seed, int concurrency) {
        try (Bench bench = new Bench(world.pipeline(), world.assertions(), world::play, concurrency)) {
            SearchSettings settings = SearchSettings.joint(3, 2, new Weights(0.4, 0.4, 0.2), seed);
            PromptSet prompts = PromptSearches.of(Preset.JOINT, bench.parts, settings, world.original(), bench.models)
                    .run(world.cases(0, 40));
            return new Found(prompts, List.copyOf(bench.events), bench.calls());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePromptsGetBetterAndHardlyEverWorse(boolean labels) {
        double gain = 0;
        List<String> worse = new ArrayList<>();
        for (int seed = 0; seed < WORLDS; seed++) {
            SimulatedWorld world = world(seed, labels);

            PromptSet found = search(world, seed, 4).prompts();

            double difference = world.truth(found) - world.truth(world.original());
            gain += difference / WORLDS;
            if (difference < -NOISE) {
                worse.add("world " + seed + ": " + difference + " " + found);
            }
        }
        assertThat(worse).hasSizeLessThanOrEqualTo(1);
        assertThat(gain).isGreaterThan(0.08);
    }

    @Test
    void whatIsAcceptedIsTrulyBetter() {
        int accepted = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            SimulatedWorld world = world(seed, true);
            PromptSet found = search(world, seed, 4).prompts();
            try (Bench bench = new Bench(world.pipeline(), world.assertions(), world::play)) {
                if (new Acceptance(bench.parts, 0.05)
                        .decide(world.original(), found, world.cases(1_000, 40))
                        .accepted()) {
                    accepted++;
                    assertThat(world.truth(found)).as("world %d", seed).isGreaterThan(world.truth(world.original()));
                }
            }
        }
        assertThat(accepted).isGreaterThan(WORLDS / 4);
    }

    @Test
    void theSameSeedFindsTheSameHoweverManyWorkersThereAre() {
        SimulatedWorld world = world(4, false);

        Found alone = search(world, 7, 1);
        Found many = search(world, 7, 8);

        assertThat(many.prompts()).isEqualTo(alone.prompts());
        assertThat(many.events()).isEqualTo(alone.events());
        assertThat(many.calls()).isEqualTo(alone.calls());
    }

    // What a search adopts is seldom a whole proposal, and every line of it can be followed back.
    @Test
    void editsOfSeveralProposalsAreJoinedAndFollowedBack() {
        List<SearchEvent> events = search(world(0, false), 0, 4).events();

        List<CandidateEvent> all =
                events.stream().flatMap(event -> event.candidates().stream()).toList();
        assertThat(all)
                .anyMatch(c -> c.decision().equals("adopted") && c.proposer().equals(Proposal.JOINED));
        for (CandidateEvent adopted :
                all.stream().filter(c -> c.decision().equals("adopted")).toList()) {
            assertThat(PromptEdits.instructions(PromptText.split(String.valueOf(adopted.prompt()))))
                    .allMatch(line -> all.stream()
                                    .anyMatch(c -> c.proposer().equals(TraceProposer.NAME)
                                            && c.diff() != null
                                            && c.diff().contains("+- " + line))
                            || world(0, false).original().toString().contains(line));
        }
    }

    @Test
    void everyStepIsReported() {
        SimulatedWorld world = world(1, true);

        List<SearchEvent> events = search(world, 1, 4).events();

        assertThat(events).extracting(SearchEvent::total).containsOnly(3 * 3 * 2);
        assertThat(events).extracting(SearchEvent::number).isSorted();
        assertThat(events).extracting(SearchEvent::calls).isSorted();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.score()).isBetween(0.0, 1.0);
            assertThat(event.candidates().stream().filter(c -> c.decision().equals("adopted")))
                    .hasSize(event.adopted() == null ? 0 : 1);
            assertThat(event.candidates())
                    .extracting(CandidateEvent::decision)
                    .isSubsetOf("adopted", "runner-up", "on trial", "not better", "vetoed", "refused", "repeated");
        });
    }
}
