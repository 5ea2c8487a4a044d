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
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.worlds.SimulatedWorld;
import dev.maspo.worlds.Worlds;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallBoundTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    @Test
    void isWhatTheFormsOfTheSearchSay() {
        var chain = pipeline(chatting("a"), chatting("b", "a"));
        SearchSettings settings = new SearchSettings(2, 3, 2, 2, 6, 3, 0.05, WEIGHTS, 1);

        CallBound bound = CallBound.search(chain, agent -> 1, settings, 10);

        // 24 proposals and one refresh for each agent; b runs under the candidates of both.
        assertThat(bound.agent()).isEqualTo(Map.of("a", 10L + 250, "b", 10L + 500));
        // Own output of a, and the final one of both agents' candidates, in both orders, asked twice.
        assertThat(bound.judge()).isEqualTo(Map.of("a", 1000L, "b", 2000L));
        assertThat(bound.optimizer()).isEqualTo(Map.of("a", 48L, "b", 48L));
        assertThat(CallBound.decision(chain, agent -> 1, 10, true).judge()).isEqualTo(Map.of("b", 0L));
        assertThat(CallBound.decision(chain, agent -> 1, 10, false).judge()).isEqualTo(Map.of("b", 40L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noSearchInAnyWorldTakesMore(boolean labels) {
        for (int seed = 0; seed < 30; seed++) {
            SimulatedWorld world = Worlds.mixed(seed, labels);
            holds(world, labels, seed, world::play);
        }
    }

    @Test
    void notEvenWithModelsThatAnswerNonsense() {
        for (int seed = 0; seed < 6; seed++) {
            SimulatedWorld world = Worlds.mixed(seed, false);
            holds(
                    world,
                    false,
                    seed,
                    (caller, request) -> world.play(caller, request).replace("verdict", "opinion"));
            holds(
                    world,
                    false,
                    seed,
                    (caller, request) -> caller.role() == ModelRole.OPTIMIZER && caller.replicate() == 0
                            ? "<prompt>no placeholder</prompt>"
                            : world.play(caller, request));
        }
    }

    private static void holds(SimulatedWorld world, boolean labels, long seed, BiFunction<Caller, ChatRequest, String> models) {
        try (Bench bench = new Bench(world.pipeline(), world.assertions(), models)) {
            SearchSettings settings = SearchSettings.joint(3, 2, WEIGHTS, seed);
            PromptSet found = search(world, bench, settings);
            check(world, bench, CallBound.search(world.pipeline(), agent -> 1, settings, 40));
            decide(world, bench, found);
            check(
                    world,
                    bench,
                    CallBound.search(world.pipeline(), agent -> 1, settings, 40)
                            .plus(CallBound.decision(world.pipeline(), agent -> 1, 40, labels)));
        }
    }

    // A judge or an optimizer that cannot be used ends the run, and what it took up to then counts, too.
    private static PromptSet search(SimulatedWorld world, Bench bench, SearchSettings settings) {
        try {
            return new Search(bench.parts, settings, world.original()).run(world.cases(0, 40));
        } catch (MaspoException e) {
            return world.original();
        }
    }

    private static void decide(SimulatedWorld world, Bench bench, PromptSet found) {
        try {
            new Acceptance(bench.parts, 0.05).decide(world.original(), found, world.cases(1_000, 40));
        } catch (MaspoException e) {
            assertThat(e).hasMessageContaining("cannot be read");
        }
    }

    private static void check(SimulatedWorld world, Bench bench, CallBound bound) {
        for (ModelRole role : ModelRole.values()) {
            for (Agent agent : world.pipeline().agents()) {
                assertThat(bench.calls(role, agent.id()))
                        .as(role + " " + agent.id())
                        .isLessThanOrEqualTo(bound.of(role).getOrDefault(agent.id(), 0L));
            }
        }
    }
}
