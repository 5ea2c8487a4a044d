package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CaseCounts;
import dev.maspo.worlds.SimulatedWorld;
import dev.maspo.worlds.Worlds;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a search before it is made, held against searches in generated worlds. */
class PlannedSearchTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);
    private static final int CASES = 40;

    private static PlannedSearch planned(Pipeline pipeline, Preset preset, int rounds, int steps, boolean labels) {
        SearchSettings settings = SearchSettings.joint(rounds, steps, WEIGHTS, 1);
        return new PlannedSearch(
                pipeline, agent -> 1, preset, settings, false, new CaseCounts(CASES, CASES, 0), labels);
    }

    @Test
    void theJointSearchIsReckonedFromItsForm() {
        Pipeline chain = pipeline(chatting("a"), chatting("b", "a"));
        PlannedSearch search = planned(chain, Preset.JOINT, 2, 3, true);

        // With labels 10 trials in a step: 9 for a, whose trials cost twice as much, and 12 for b; three times as many
        // where the judge leans. A winner runs on all cases; b runs under the variants of both.
        long runsOfA = 6 * (3 * 9 + CASES);
        long runsOfB = 6 * (3 * 12 + CASES);
        assertThat(search.most().agent()).isEqualTo(Map.of("a", CASES + runsOfA, "b", CASES + runsOfA + runsOfB));
        // In each step the trials and a race over 24 cases: own output of a, and the final one of both, in two orders,
        // asked twice.
        long meetingsOfA = 6 * (3 * 9 + 24);
        long meetingsOfB = 6 * (3 * 12 + 24);
        assertThat(search.most().judge())
                .isEqualTo(Map.of("a", 4 * meetingsOfA, "b", 4 * meetingsOfA + 4 * meetingsOfB));
        assertThat(search.most().optimizer()).isEqualTo(Map.of("a", 72L, "b", 72L));
        assertThat(search.decision().agent()).isEqualTo(Map.of("a", 2L * CASES, "b", 2L * CASES));
        assertThat(search.decision().judge()).isEmpty();
        assertThat(planned(chain, Preset.JOINT, 2, 3, false).decision().judge()).isEqualTo(Map.of("b", 8L * CASES));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void thePublishedAlgorithmIsReckonedAsItsReferenceDoes(int agents) {
        Pipeline chain = pipeline(Stream.iterate(0, i -> i < agents, i -> i + 1)
                .map(i -> i == 0 ? chatting("a0") : chatting("a" + i, "a" + (i - 1)))
                .toArray(Agent[]::new));
        CallBound most = planned(chain, Preset.PAPER, 3, 3, false).most();

        long first = (long) agents * CASES;
        assertThat(total(most) - first).isEqualTo(740L * agents * agents + 1_454L * agents - 700);
    }

    @ParameterizedTest
    @EnumSource
    void noSearchInAnyWorldTakesMore(Preset preset) {
        for (int seed = 0; seed < 4; seed++) {
            SimulatedWorld world = world(seed, preset == Preset.PARETO || seed % 2 == 0);
            holds(world, preset, 2, seed, world::play);
        }
    }

    @Test
    void notEvenWithModelsThatAnswerNonsense() {
        for (int seed = 0; seed < 2; seed++) {
            SimulatedWorld world = world(seed, false);
            holds(
                    world,
                    Preset.JOINT,
                    3,
                    seed,
                    (caller, request) -> world.play(caller, request).replace("verdict", "opinion"));
            holds(
                    world,
                    Preset.JOINT,
                    3,
                    seed,
                    (caller, request) -> caller.role() == ModelRole.OPTIMIZER
                                    && request.messages().size() == 2
                            ? "<prompt>no placeholder</prompt>"
                            : world.play(caller, request));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JOINT", "LOCAL"})
    void norWithAJudgeThatSeesThePlaceAlone(Preset preset) {
        SimulatedWorld world = world(0, false);
        AtomicInteger asked = new AtomicInteger();
        holds(world, preset, 3, 1, (caller, request) -> {
            asked.addAndGet(caller.role() == ModelRole.JUDGE ? 1 : 0);
            return caller.role() == ModelRole.JUDGE ? "<verdict>A</verdict>" : world.play(caller, request);
        });

        assertThat(asked.get()).isGreaterThan(60);
    }

    @Test
    void aLeaningOfTheJudgeIsSaidInPresetsThatAskItAlone() {
        SimulatedWorld world = world(0, false);
        try (Bench bench = new Bench(
                world.pipeline(),
                List.of(),
                (caller, request) ->
                        caller.role() == ModelRole.JUDGE ? "<verdict>A</verdict>" : world.play(caller, request))) {
            SearchSettings settings = SearchSettings.joint(3, 3, WEIGHTS, 1);
            PromptSearch joint = PromptSearches.of(Preset.JOINT, bench.parts, settings, world.original(), bench.models);
            joint.run(world.cases(0, CASES));
            PromptSearch local = PromptSearches.of(Preset.LOCAL, bench.parts, settings, world.original(), bench.models);
            local.run(world.cases(0, CASES));

            assertThat(joint.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("The judge leans: the output shown first won 100 %");
            assertThat(local.warnings()).isNotEmpty().allMatch(text -> text.matches("Agent '.+': The judge leans: .*"));
        }
    }

    private static SimulatedWorld world(long seed, boolean labels) {
        Worlds kind = switch ((int) (seed % 3)) {
            case 0 -> Worlds.chain(2);
            case 1 -> Worlds.chain(3);
            default -> Worlds.hierarchy(4);
        };
        return kind.seed(seed).labels(labels).build();
    }

    private static void holds(
            SimulatedWorld world,
            Preset preset,
            int rounds,
            long seed,
            BiFunction<Caller, ChatRequest, String> models) {
        PlannedSearch planned =
                planned(world.pipeline(), preset, rounds, 2, !world.assertions().isEmpty());
        try (Bench bench = new Bench(world.pipeline(), world.assertions(), models)) {
            PromptSet found = search(world, bench, preset, SearchSettings.joint(rounds, 2, WEIGHTS, seed));
            check(preset, bench, planned.most());
            decide(world, bench, found);
            check(preset, bench, planned.most().plus(planned.decision()));
        }
    }

    // A judge or an optimizer that cannot be used ends the run, and what it took up to then counts, too.
    private static PromptSet search(SimulatedWorld world, Bench bench, Preset preset, SearchSettings settings) {
        try {
            return PromptSearches.of(preset, bench.parts, settings, world.original(), bench.models)
                    .run(world.cases(0, CASES));
        } catch (MaspoException e) {
            return world.original();
        }
    }

    private static void decide(SimulatedWorld world, Bench bench, PromptSet found) {
        try {
            new Acceptance(bench.parts, 0.05).decide(world.original(), found, world.cases(1_000, CASES));
        } catch (MaspoException e) {
            assertThat(e).hasMessageContaining("cannot be read");
        }
    }

    private static void check(Preset preset, Bench bench, CallBound bound) {
        for (ModelRole role : ModelRole.values()) {
            long made = 0;
            for (Agent agent : bench.parts.pipeline().agents()) {
                long calls = bench.calls(role, agent.id());
                made += calls;
                if (preset == Preset.JOINT || preset == Preset.LOCAL) {
                    assertThat(calls)
                            .as(role + " " + agent.id())
                            .isLessThanOrEqualTo(bound.of(role).getOrDefault(agent.id(), 0L));
                }
            }
            assertThat(made).as(preset + " " + role).isLessThanOrEqualTo(bound.total(role));
        }
    }

    private static long total(CallBound bound) {
        return Stream.of(ModelRole.values()).mapToLong(bound::total).sum();
    }

    @ParameterizedTest
    @CsvSource({"2, 40, true", "3, 80, false"})
    void theUsualSizeIsThatOfSearchesInWorlds(int steps, int cases, boolean labels) {
        int worlds = 6;
        double ratio = 0;
        for (int seed = 0; seed < worlds; seed++) {
            SimulatedWorld world = world(seed, labels);
            SearchSettings settings = SearchSettings.joint(3, steps, WEIGHTS, seed);
            PlannedSearch planned = new PlannedSearch(
                    world.pipeline(), agent -> 1, Preset.JOINT, settings, false, new CaseCounts(cases, 0, 0), labels);
            CallBound usual = planned.expected().orElseThrow();
            try (Bench bench = new Bench(world.pipeline(), world.assertions(), world::play)) {
                bench.parts.book().runs(world.original(), world.cases(0, cases));
                PromptSearches.of(Preset.JOINT, bench.parts, settings, world.original(), bench.models)
                        .run(world.cases(0, cases));
                double usualCalls = usual.total(ModelRole.AGENT) + usual.total(ModelRole.JUDGE);
                ratio += (bench.calls() - optimizer(bench)) / usualCalls / worlds;
            }
        }
        // If this fails, the constants of SearchSize are out of date.
        assertThat(ratio).as("calls, of the usual").isBetween(0.5, 1.6);
    }

    private static long optimizer(Bench bench) {
        return bench.parts.pipeline().agents().stream()
                .mapToLong(agent -> bench.calls(ModelRole.OPTIMIZER, agent.id()))
                .sum();
    }
}
