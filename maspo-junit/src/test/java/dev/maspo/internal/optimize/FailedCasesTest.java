package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases in which an agent fails, and judges that do, while a search or its acceptance is under way. */
class FailedCasesTest {

    private static final Assertion ANY = new Assertion("any", 0, run -> 1);

    // Without an answer the agent's call fails.
    private static String silentInTwoCases(Caller caller, ChatRequest request) {
        boolean silent = caller.role() == ModelRole.AGENT
                && (caller.caseId().equals("c3") || caller.caseId().equals("c4"));
        return silent ? " " : Scripted.play(caller, request);
    }

    @Test
    void tooManyEndASearchBeforeItProposesAnything() {
        try (Bench bench = new Bench(PIPELINE, List.of(), FailedCasesTest::silentInTwoCases)) {
            SearchSettings settings = SearchSettings.joint(1, 1, new Weights(0.4, 0.4, 0.2), 1);

            assertThatThrownBy(() -> new Search(bench.strict(), settings, ORIGINAL).run(pool(24)))
                    .isInstanceOf(MaspoException.class)
                    .hasMessageContaining("2 of 20 cases failed, more than maspo.maxErrorRate = 0.05 allows:")
                    .hasMessageContaining("Agent 'first' failed in case 'c");
            assertThat(bench.calls(ModelRole.OPTIMIZER, "first")).isZero();
        }
    }

    @Test
    void tooManyEndTheDecisionToo() {
        try (Bench bench = new Bench(PIPELINE, List.of(ANY), FailedCasesTest::silentInTwoCases)) {
            assertThatThrownBy(() -> new Acceptance(bench.strict(), 0.05)
                            .decide(ORIGINAL, ORIGINAL.with("first", prompt("+", "+")), pool(24)))
                    .isInstanceOf(MaspoException.class)
                    .hasMessageContaining("2 of 24 cases failed");
        }
    }

    @Test
    void newPromptsUnderWhichAgentsFailScoreNothingThere() {
        PromptSet silencing = ORIGINAL.with("first", "own:+ next:+ silent case {{input}}");
        try (Bench bench = new Bench(
                PIPELINE,
                List.of(ANY),
                (caller, request) -> request.toString().contains("silent") ? " " : Scripted.play(caller, request))) {
            Acceptance.Decision decision = new Acceptance(bench.strict(), 0.05).decide(ORIGINAL, silencing, pool(24));

            assertThat(decision.accepted()).isFalse();
            assertThat(decision.before().score()).isEqualTo(1);
            assertThat(decision.after().score()).isZero();
        }
    }

    private static Acceptance.Decision decide(BiFunction<Caller, ChatRequest, String> models) {
        try (Bench bench = new Bench(PIPELINE, List.of(), models)) {
            PromptSet proposed = ORIGINAL.with("last", "own:+ case {{first}}");
            return new Acceptance(bench.strict(), 0.05).decide(ORIGINAL, proposed, pool(24));
        }
    }

    private static BiFunction<Caller, ChatRequest, String> failing(BiPredicate<Caller, ChatRequest> when) {
        return (caller, request) -> {
            if (when.test(caller, request)) {
                throw new Bench.Down("status 401: quota is used up");
            }
            return Scripted.play(caller, request);
        };
    }

    @Test
    void aModelThatFailsUnderTheNewPromptsIsNoLossOfTheirs() {
        Set<String> some = Set.of("c3", "c4");

        assertThatThrownBy(() -> decide(failing((caller, request) -> caller.role() == ModelRole.AGENT
                        && some.contains(caller.caseId())
                        && request.toString().contains("own:+"))))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("2 of 24 cases failed under the new prompts, as a model did not answer, more than"
                        + " maspo.maxErrorRate = 0.05 allows:")
                .hasMessageContaining("Agent 'last' failed in case 'c3'")
                .hasMessageContaining("status 401: quota is used up");
    }

    @Test
    void oneSuchCaseIsBorne() {
        assertThat(decide(failing((caller, request) -> caller.role() == ModelRole.AGENT
                                && caller.caseId().equals("c3")
                                && request.toString().contains("own:+")))
                        .accepted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void aJudgeThatFailsMoreOftenThanIsBorneDecidesNothing(int cases, boolean decides) {
        // Each case is asked about in both orders: 2 of 48 questions are borne, 4 are not.
        var models = failing((caller, request) -> caller.role() == ModelRole.JUDGE
                && Integer.parseInt(caller.caseId().substring(1)) < cases);

        if (decides) {
            assertThat(decide(models).accepted()).isTrue();
        } else {
            assertThatThrownBy(() -> decide(models))
                    .isInstanceOf(MaspoException.class)
                    .hasMessageContaining(
                            "The judge's model fails: 4 of 48 comparisons got no answer in the decision, more than")
                    .hasMessageContaining("status 401: quota is used up");
        }
    }

    @Test
    void whatTheJudgeAnsweredInTheSearchDoesNotHideThatItFailsInTheDecision() {
        Set<String> held = Set.of("c1", "c2", "c3");
        var models = failing((caller, request) -> caller.role() == ModelRole.JUDGE && held.contains(caller.caseId()));
        try (Bench bench = new Bench(PIPELINE, List.of(), models)) {
            PromptSet proposed = ORIGINAL.with("last", "own:+ case {{first}}");
            new Acceptance(bench.strict(), 0.05)
                    .decide(ORIGINAL, proposed, pool(400).subList(4, 400));

            assertThatThrownBy(() -> new Acceptance(bench.strict(), 0.05).decide(ORIGINAL, proposed, pool(24)))
                    .hasMessageContaining("6 of 48 comparisons got no answer");
            assertThat(bench.parts.judge().tally().questions()).isEqualTo(2 * (396 + 24));
            assertThat(bench.parts.judge().tally().failed()).isEqualTo(6);
        }
    }

    @Test
    void aJudgeThatCannotBeReadDecidesNothing() {
        try (Bench bench = new Bench(
                PIPELINE,
                List.of(),
                (caller, request) ->
                        caller.role() == ModelRole.JUDGE ? "Both are fine." : Scripted.play(caller, request))) {
            assertThatThrownBy(() -> new Acceptance(bench.parts, 0.05)
                            .decide(ORIGINAL, ORIGINAL.with("first", prompt("+", "+")), pool(24)))
                    .isInstanceOf(MaspoException.class)
                    .hasMessageContaining("The judge's answers cannot be read: 48 of 48");
        }
    }

    @Test
    void aJudgeThatRefusesTheOnlyCaseThatDiffersDoesNotEndTheRun() {
        try (Bench bench = new Bench(PIPELINE, List.of(), (caller, request) -> {
            if (caller.role() == ModelRole.JUDGE) {
                return "I cannot assist with that.";
            }
            return caller.caseId().equals("c3") ? Scripted.play(caller, request) : "the same";
        })) {
            Acceptance.Decision decision = new Acceptance(bench.parts, 0.05)
                    .decide(ORIGINAL, ORIGINAL.with("last", "own:+ case {{first}}"), pool(24));

            assertThat(bench.parts.judge().tally().unreadable()).isEqualTo(2);
            assertThat(decision.accepted()).isFalse();
        }
    }
}
