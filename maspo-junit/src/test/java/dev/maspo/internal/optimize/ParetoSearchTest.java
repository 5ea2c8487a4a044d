package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mutations of GEPA's algorithm, with scripted models. */
class ParetoSearchTest {

    private static final Assertion RIGHT =
            new Assertion("right", 0, run -> run.output().contains("worth=1") ? 1 : 0);

    private final Map<String, Integer> asked = new HashMap<>();
    private final List<Bench> benches = new ArrayList<>();

    @AfterEach
    void close() {
        benches.forEach(Bench::close);
    }

    private Bench bench(String first, String last, Assertion... assertions) {
        Bench bench = new Bench(
                PIPELINE,
                List.of(assertions),
                (caller, request) -> switch (caller.role()) {
                    case AGENT -> Scripted.play(caller, request);
                    case JUDGE -> throw new IllegalStateException("the judge is not asked");
                    case OPTIMIZER -> {
                        int number = asked.merge(caller.agent(), 1, Integer::sum);
                        String spaces = " ".repeat(number - 1);
                        String text = caller.agent().equals("first") ? first : last;
                        yield text.isEmpty() ? "Hm." : "<prompt>" + text.replace("case", spaces + "case") + "</prompt>";
                    }
                },
                1);
        benches.add(bench);
        return bench;
    }

    private static PromptSet run(Bench bench, int rounds) {
        SearchSettings settings = SearchSettings.joint(rounds, 1, new Weights(0.4, 0.4, 0.2), 1);
        return PromptSearches.of(Preset.PARETO, bench.parts, settings, ORIGINAL, bench.models)
                .run(pool(12));
    }

    @Test
    void aChildThatBeatsItsParentInTheMinibatchIsScoredOnThePool() {
        Bench bench = bench(prompt("0", "+"), "own:0 case {{first}}", RIGHT);

        assertThat(run(bench, 1)).isEqualTo(ORIGINAL.with("first", prompt("0", "+")));

        assertThat(bench.events).extracting(SearchEvent::adopted).containsExactly("first.1", null);
        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::cases)
                .containsExactly(12);
        assertThat(bench.events).extracting(SearchEvent::score).containsExactly(1.0, 1.0);
    }

    @Test
    void aChildThatIsNoBetterCostsNoMoreThanTheMinibatch() {
        Bench bench = bench(prompt("+", "0"), "own:0 case {{first}}", RIGHT);

        assertThat(run(bench, 1)).isEqualTo(ORIGINAL);

        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::cases)
                .containsExactly(3);
        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::decision)
                .containsExactly("not better");
        // The pool once under the original, and the minibatch under the child.
        assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(12 + 3);
    }

    @Test
    void theAgentsTakeTurns() {
        Bench bench = bench(prompt("+", "0"), "own:- case {{first}}", RIGHT);

        run(bench, 3);

        assertThat(bench.events)
                .extracting(SearchEvent::agent)
                .containsExactly("first", "last", "first", "last", "first", "last");
        assertThat(bench.events).extracting(SearchEvent::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(bench.events).extracting(SearchEvent::total).containsOnly(6);
        assertThat(bench.events).extracting(SearchEvent::round).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void aParentThatIsRightInItsWholeMinibatchIsLeftAlone() {
        Bench bench = bench(prompt("0", "+"), "own:0 case {{first}}", RIGHT);

        run(bench, 2);

        assertThat(bench.events.subList(1, 4))
                .allSatisfy(event -> assertThat(event.candidates()).isEmpty());
        assertThat(bench.calls(ModelRole.OPTIMIZER, "first")).isEqualTo(1);
        assertThat(bench.calls(ModelRole.OPTIMIZER, "last")).isZero();
    }

    @Test
    void theParentOnceMoreIsARepetition() {
        Bench bench = bench(prompt("0", "0"), "own:0 case {{first}}", RIGHT);

        run(bench, 1);

        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::decision, CandidateEvent::reason)
                .containsExactly(tuple("repeated", "it is the prompt that it was to improve"));
    }

    @Test
    void aPipelineWithoutLabelsIsRefused() {
        assertThatThrownBy(() -> run(bench(prompt("0", "+"), "own:0 case {{first}}"), 1))
                .isInstanceOf(MaspoException.class)
                .hasMessage("The preset 'pareto' is guided by labels alone, and pipeline 'desk' has none. Add a"
                        + " @SystemAssertion, or choose another preset: maspo.preset=joint needs no labels.");
    }

    @Test
    void anOptimizerThatOnlyTalksNonsenseIsRefused() {
        assertThatThrownBy(() -> run(bench("", "", RIGHT), 3))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The optimizer made no usable proposal in 3 steps");
    }
}
