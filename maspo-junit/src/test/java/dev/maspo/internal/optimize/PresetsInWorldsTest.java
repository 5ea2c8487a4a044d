package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import dev.maspo.worlds.SimulatedWorld;
import dev.maspo.worlds.Worlds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all presets owe, in generated worlds. */
class PresetsInWorldsTest {

    private static final SimulatedWorld WORLD =
            Worlds.experts(4).labels(true).seed(4).build();

    private record Found(PromptSet prompts, List<SearchEvent> events, long calls) {}

    private static Found search(Preset preset, long seed, int concurrency) {
        try (Bench bench = new Bench(WORLD.pipeline(), WORLD.assertions(), WORLD::play, concurrency)) {
            SearchSettings settings = SearchSettings.joint(2, 2, new Weights(0.4, 0.4, 0.2), seed);
            PromptSet prompts = PromptSearches.of(preset, bench.parts, settings, WORLD.original(), bench.models)
                    .run(WORLD.cases(0, 24));
            return new Found(prompts, List.copyOf(bench.events), bench.calls());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedFindsTheSameHoweverManyWorkersThereAre(Preset preset) {
        Found alone = search(preset, 7, 1);
        Found many = search(preset, 7, 8);

        assertThat(many.prompts()).isEqualTo(alone.prompts());
        assertThat(many.events()).isEqualTo(alone.events());
        assertThat(many.calls()).isEqualTo(alone.calls());
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedSearchesOtherwise(Preset preset) {
        assertThat(search(preset, 8, 4).events())
                .isNotEqualTo(search(preset, 7, 4).events());
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsReportedInTheCommonForm(Preset preset) {
        Found found = search(preset, 7, 4);

        assertThat(found.events()).isNotEmpty();
        assertThat(found.events()).extracting(SearchEvent::number).isSorted();
        assertThat(found.events()).extracting(SearchEvent::calls).isSorted();
        assertThat(found.events()).allSatisfy(event -> {
            assertThat(event.number()).isBetween(1, event.total());
            assertThat(event.candidates())
                    .extracting(CandidateEvent::decision)
                    .isSubsetOf("adopted", "runner-up", "on trial", "not better", "vetoed", "refused", "repeated");
            assertThat(event.candidates())
                    .allSatisfy(c -> assertThat(c.reason()).isNotBlank());
            if (event.adopted() != null) {
                assertThat(event.decision()).isEqualTo("adopted " + event.adopted());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAdoptedLastIsWhatIsFound(Preset preset) {
        Found found = search(preset, 7, 4);

        Set<String> known = Set.copyOf(found.events().stream()
                .flatMap(event -> event.candidates().stream())
                .map(candidate -> String.valueOf(candidate.prompt()))
                .toList());
        found.prompts().prompts().forEach((agent, prompt) -> {
            if (!prompt.equals(WORLD.original().get(agent))) {
                assertThat(known).contains(prompt);
            }
        });
        assertThat(found.prompts()).isNotEqualTo(WORLD.original());
    }
}
