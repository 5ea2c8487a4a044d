package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String BETTER = "own:+ case {{first}}";

    private final Map<String, Integer> asked = new HashMap<>();
    private final List<Bench> benches = new ArrayList<>();

    @AfterEach
    void close() {
        benches.forEach(Bench::close);
    }

    /** Answers the n-th question about an agent's prompt. */
    private interface Optimizer {
        String answer(String agent, int number);
    }

    private Bench bench(Optimizer optimizer, Assertion... assertions) {
        Bench bench = new Bench(
                PIPELINE,
                List.of(assertions),
                (caller, request) -> caller.role() == ModelRole.OPTIMIZER
                        ? optimizer.answer(caller.agent(), asked.merge(caller.agent(), 1, Integer::sum))
                        : Scripted.play(caller, request),
                1);
        benches.add(bench);
        return bench;
    }

    private static PromptSet run(Bench bench, int rounds, int steps) {
        SearchSettings settings =
                new SearchSettings(rounds, steps, 4, 6, 12, 24, 0, 3, 0.05, new Weights(0.4, 0.4, 0.2), Set.of(), 1);
        return new Search(bench.parts, settings, ORIGINAL).run(pool(24));
    }

    private static String tagged(String prompt) {
        return "<prompt>" + prompt + "</prompt>";
    }

    // Never the same prompt twice, and none that changes anything.
    private static String useless(String agent, int number) {
        String own = "0".repeat(number + 1);
        return tagged(agent.equals("first") ? prompt(own, "0") : "own:" + own + " case {{first}}");
    }

    @Test
    void aPromptThatIsBetterIsAdopted() {
        Bench bench = bench((agent, number) ->
                agent.equals("first") && number == 1 ? tagged(prompt("+", "+")) : useless(agent, number));

        PromptSet found = run(bench, 1, 1);

        assertThat(found).isEqualTo(ORIGINAL.with("first", prompt("+", "+")));
        assertThat(bench.events).extracting(SearchEvent::agent).containsExactly("last", "first");
        assertThat(bench.events).extracting(SearchEvent::adopted).containsExactly(null, "first.1");
        assertThat(bench.events.get(1).decision()).isEqualTo("adopted first.1");
        assertThat(bench.events.get(0).decision()).isEqualTo("kept");
    }

    @Test
    void thePromptsStayWhereNothingIsBetter() {
        assertThat(run(bench(SearchTest::useless), 1, 2)).isEqualTo(ORIGINAL);
    }

    @Test
    void agentsAreVisitedInTurnUntilTheyRest() {
        Bench bench = bench(SearchTest::useless);

        run(bench, 2, 2);

        assertThat(bench.events.stream().map(e -> e.agent() + " " + e.round() + "." + e.step()))
                .containsExactly("last 1.1", "first 1.1", "last 1.2", "first 1.2", "last 2.1", "first 2.1");
        assertThat(bench.events).extracting(SearchEvent::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(bench.events).extracting(SearchEvent::total).containsOnly(8);
    }

    @Test
    void anAgentThatRestsWorksAgainWhenAPeerChanged() {
        Bench bench =
                bench((agent, number) -> agent.equals("last") && number == 9 ? tagged(BETTER) : useless(agent, number));

        run(bench, 2, 3);

        assertThat(bench.events.stream().map(e -> e.agent() + " " + e.round() + "." + e.step()))
                .contains("first 1.3", "last 2.1", "first 2.1", "first 2.2");
    }

    @Test
    void aKnownPromptIsARepetitionThatCostsNothing() {
        Bench bench = bench((agent, number) -> tagged(Objects.requireNonNull(ORIGINAL.get(agent)) + "\n "));

        assertThat(run(bench, 1, 1)).isEqualTo(ORIGINAL);

        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::decision, CandidateEvent::reason)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("repeated", "this prompt was tried before"));
        assertThat(bench.calls(ModelRole.JUDGE, "first")).isZero();
        assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(20);
    }

    @Test
    void theScoreIsThatOfTheAssertions() {
        Assertion right = new Assertion("right", 0, run -> run.output().contains("worth=1") ? 1 : 0.25);

        Bench labelled = bench(SearchTest::useless, right);
        run(labelled, 1, 1);
        Bench unlabelled = bench(SearchTest::useless);
        run(unlabelled, 1, 1);

        assertThat(labelled.events).extracting(SearchEvent::score).containsOnly(0.25);
        assertThat(unlabelled.events).extracting(SearchEvent::score).containsOnlyNulls();
    }

    @Test
    void anOptimizerThatOnlyTalksNonsenseIsRefusedAfterThreeSteps() {
        Bench bench = bench((agent, number) -> "Have you tried turning it off and on again?");

        assertThatThrownBy(() -> run(bench, 3, 3))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The optimizer made no usable proposal in 3 steps: in ")
                .hasMessageContaining(
                        " tries the answer held no prompt. The last problem: it held no <prompt>...</prompt>.")
                .hasMessageContaining("between <prompt> and </prompt>");
        assertThat(bench.events).hasSize(3);
    }

    @Test
    void aShortSearchWithoutAnyUsableProposalIsRefusedAtItsEnd() {
        Bench bench = bench((agent, number) -> tagged("without its placeholder"));

        assertThatThrownBy(() -> run(bench, 1, 1))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("no usable proposal in 2 steps")
                .hasMessageContaining("missing [input]");
    }

    @Test
    void oneUsableProposalIsEnoughToGoOn() {
        Bench bench = bench((agent, number) -> agent.equals("first") && number == 1 ? useless(agent, number) : "Hm.");

        assertThat(run(bench, 2, 3)).isEqualTo(ORIGINAL);
    }

    @Test
    void aJudgeThatCannotBeReadEndsTheSearch() {
        Bench bench = new Bench(PIPELINE, List.of(), (caller, request) -> switch (caller.role()) {
            case AGENT -> Scripted.play(caller, request);
            case JUDGE -> "Both are fine.";
            case OPTIMIZER -> tagged(caller.agent().equals("first") ? prompt("+", "+") : BETTER);
        });
        benches.add(bench);

        assertThatThrownBy(() -> run(bench, 2, 2))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The judge's answers cannot be read")
                .hasMessageContaining("Both are fine.");
    }
}
