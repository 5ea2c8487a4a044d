package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each agent by itself: what its output does to others is nobody's business. */
class LocalSearchTest {

    private PromptSet run(Bench bench) {
        SearchSettings settings = SearchSettings.joint(2, 1, new Weights(0.4, 0.4, 0.2), 1);
        return PromptSearches.of(Preset.LOCAL, bench.parts, settings, ORIGINAL, bench.models)
                .run(pool(24));
    }

    private static Bench bench(String first, Assertion... assertions) {
        return new Bench(
                PIPELINE,
                List.of(assertions),
                (caller, request) -> switch (caller.role()) {
                    case OPTIMIZER ->
                        "<prompt>" + (caller.agent().equals("first") ? first : "own:0 case {{first}} ") + "</prompt>";
                    default -> Scripted.play(caller, request);
                },
                1);
    }

    @Test
    void aPromptWhoseOwnOutputIsBetterIsAdoptedHoweverItHarmsTheNext() {
        try (Bench bench = bench(prompt("+", "-"))) {
            assertThat(run(bench)).isEqualTo(ORIGINAL.with("first", prompt("+", "-")));

            assertThat(bench.events.get(0).adopted()).isEqualTo("first.1");
            assertThat(bench.events.get(0).candidates().get(0).lookahead()).isEmpty();
        }
    }

    @Test
    void whatComesAfterAnAgentIsNeitherRunNorJudgedForIt() {
        try (Bench bench = bench(prompt("-", "+"))) {
            assertThat(run(bench)).isEqualTo(ORIGINAL);

            // Once in every case that its own search looks at.
            assertThat(bench.calls(ModelRole.AGENT, "last")).isEqualTo(20);
            assertThat(bench.calls(ModelRole.JUDGE, "last")).isZero();
            assertThat(bench.calls(ModelRole.JUDGE, "first")).isPositive();
        }
    }

    @Test
    void labelsAreNotUsed() {
        Assertion wrong = new Assertion("wrong", 0, run -> run.output().contains("worth=-1") ? 1 : 0);
        try (Bench bench = bench(prompt("-", "-"), wrong)) {
            assertThat(run(bench)).isEqualTo(ORIGINAL);
            assertThat(bench.events).extracting(SearchEvent::score).containsOnlyNulls();
        }
    }

    @Test
    void theStepsOfAllAgentsAreCountedTogether() {
        try (Bench bench = bench(prompt("-", "+"))) {
            run(bench);

            assertThat(bench.events)
                    .extracting(SearchEvent::agent)
                    .startsWith("first")
                    .endsWith("last");
            assertThat(bench.events).extracting(SearchEvent::number).isSorted().doesNotHaveDuplicates();
            assertThat(bench.events).extracting(SearchEvent::total).containsOnly(4);
            assertThat(bench.events.stream().flatMap(e -> e.candidates().stream()))
                    .extracting(CandidateEvent::id)
                    .doesNotHaveDuplicates();
        }
    }
}
