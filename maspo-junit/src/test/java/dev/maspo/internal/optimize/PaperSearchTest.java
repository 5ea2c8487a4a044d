package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import dev.maspo.testing.Shortening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps of the published algorithm, with scripted models. */
class PaperSearchTest {

    private static final Pattern CASE = Pattern.compile("<input>\n(\\d+)");

    private final Map<String, Integer> asked = new HashMap<>();
    private final List<String> proposalsOfLast = new ArrayList<>();
    private final List<Bench> benches = new ArrayList<>();
    private String summary = "";
    private boolean leaning;
    private boolean mumbling;

    @AfterEach
    void close() {
        benches.forEach(Bench::close);
    }

    /** Answers the n-th question about an agent's prompt. */
    private interface Optimizer {
        String answer(String agent, int number);
    }

    private Bench bench(Optimizer optimizer, Assertion... assertions) {
        Bench bench =
                new Bench(PIPELINE, List.of(assertions), (caller, request) -> play(caller, request, optimizer), 1);
        benches.add(bench);
        return bench;
    }

    private String play(Caller caller, ChatRequest request, Optimizer optimizer) {
        if (caller.role() == ModelRole.OPTIMIZER) {
            if (caller.agent().equals("last")) {
                proposalsOfLast.add(((UserMessage) request.messages().get(1)).singleText());
            }
            return optimizer.answer(caller.agent(), asked.merge(caller.agent(), 1, Integer::sum));
        }
        if (caller.role() == ModelRole.AGENT && Shortening.of(request).isPresent()) {
            return summary.isEmpty() ? Shortening.of(request).orElseThrow() : summary;
        }
        if (mumbling && caller.role() == ModelRole.JUDGE) {
            return "Both have their merits.";
        }
        String answer = Scripted.play(caller, request);
        return leaning ? answer.replace("TIE", "A") : answer;
    }

    private static PromptSet run(Bench bench, int rounds, int steps, int cases) {
        SearchSettings settings = SearchSettings.joint(rounds, steps, new Weights(0.4, 0.4, 0.2), 1);
        return PromptSearches.of(Preset.PAPER, bench.parts, settings, ORIGINAL, bench.models)
                .run(pool(cases));
    }

    private static String tagged(String prompt) {
        return "<prompt>" + prompt + "</prompt>";
    }

    private static String useless(String agent, int number) {
        String own = "0".repeat(number + 1);
        return tagged(agent.equals("first") ? prompt(own, "0") : "own:" + own + " case {{first}}");
    }

    private static List<CandidateEvent> adopted(Bench bench) {
        return bench.events.stream()
                .flatMap(event -> event.candidates().stream())
                .filter(candidate -> candidate.decision().equals("adopted"))
                .toList();
    }

    @Test
    void aCandidateThatWinsIsAdopted() {
        Bench bench = bench((agent, number) ->
                agent.equals("first") && number == 2 ? tagged(prompt("+", "+")) : useless(agent, number));

        assertThat(run(bench, 1, 1, 20)).isEqualTo(ORIGINAL.with("first", prompt("+", "+")));
        assertThat(bench.events).extracting(SearchEvent::adopted).containsExactly("first.2", null);
        assertThat(adopted(bench)).extracting(CandidateEvent::cases).containsExactly(10);
    }

    @Test
    void scoresOfStepsAndParentsAreSummedUp() {
        leaning = true;
        Bench bench = bench(PaperSearchTest::useless);

        run(bench, 1, 3, 20);

        // Nothing changes anything, but the judge leans to the first place, where the candidate always is.
        assertThat(adopted(bench).stream().filter(c -> c.id().startsWith("first")))
                .extracting(CandidateEvent::reason)
                .containsExactly(
                        "its score is +0.500 on 10 cases, +0.500 with its ancestors'",
                        "its score is +0.500 on 10 cases, +1.000 with its ancestors'",
                        "its score is +0.500 on 10 cases, +1.500 with its ancestors'");
    }

    @Test
    void misalignmentCasesComeFirstInTheBatchesOfTheSuccessor() {
        // Better by itself in all cases, worse after it in two of three: good enough for the published score.
        String harmful = prompt("+", "+--");
        Bench bench = bench((agent, number) -> agent.equals("first") ? tagged(harmful) : useless(agent, number));

        run(bench, 1, 1, 30);

        assertThat(adopted(bench)).extracting(CandidateEvent::prompt).containsExactly(harmful);
        List<Integer> shown = CASE.matcher(proposalsOfLast.get(0))
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .toList();
        assertThat(shown).hasSize(5);
        assertThat(shown.subList(0, 3)).allMatch(number -> number % 3 != 0);
    }

    @Test
    void aLostPlaceholderIsPutAtTheEndAndAnUnknownOneLosesTheCandidate() {
        Bench bench =
                bench((agent, number) -> tagged(number == 1 ? "own:+ next:+ case" : "own:+ {{what}} case {{input}}"));

        run(bench, 1, 1, 20);

        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::decision, CandidateEvent::prompt, CandidateEvent::reason)
                .contains(org.assertj.core.api.Assertions.tuple(
                        "refused", null, "it holds unknown placeholders: [what]."));
        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::prompt)
                .contains("own:+ next:+ case\ninput: {{input}}");
        assertThat(bench.calls(ModelRole.OPTIMIZER, "first")).isEqualTo(2);
    }

    @Test
    void oneProposalOfBothHalvesIsARepetition() {
        Bench bench = bench((agent, number) -> tagged("own:+ next:+ case {{input}}"));

        run(bench, 1, 1, 20);

        assertThat(bench.events.get(0).candidates())
                .extracting(CandidateEvent::decision, CandidateEvent::reason)
                .contains(org.assertj.core.api.Assertions.tuple("repeated", "it was proposed twice in this step"));
    }

    @Test
    void theNextAgentGetsTheSummary() {
        summary = "7 worth=0 next=+";
        Bench bench = bench(PaperSearchTest::useless);

        run(bench, 1, 1, 20);

        assertThat(proposalsOfLast.get(0)).contains("first:\n7 worth=0 next=+").contains("worth=1");
    }

    @Test
    void aVisitAfterTheFirstBeginsWithARefresh() {
        Bench bench = bench((agent, number) -> number == 1
                ? useless(agent, 1)
                : tagged(agent.equals("first") ? prompt("+", "+") : "own:+ case {{first}}"));

        run(bench, 2, 1, 20);

        assertThat(bench.events)
                .extracting(e -> e.agent() + " " + e.round() + "." + e.step())
                .containsExactly("first 1.1", "last 1.1", "first 2.0", "first 2.1", "last 2.0", "last 2.1");
        assertThat(bench.events).extracting(SearchEvent::number).containsExactly(1, 2, 2, 3, 3, 4);
        SearchEvent refresh = bench.events.get(2);
        assertThat(refresh.candidates()).extracting(CandidateEvent::prompt).containsExactly(ORIGINAL.get("first"));
        assertThat(refresh.candidates()).extracting(CandidateEvent::lookahead).containsOnly(Map.of());
    }

    @Test
    void labelsAreNotUsedButTheScoreIsShown() {
        Assertion wrong = new Assertion("wrong", 0, run -> run.output().contains("worth=1") ? 0 : 1);
        Bench bench = bench(
                (agent, number) ->
                        agent.equals("first") && number == 1 ? tagged(prompt("+", "+")) : useless(agent, number),
                wrong);

        assertThat(run(bench, 1, 1, 20)).isEqualTo(ORIGINAL.with("first", prompt("+", "+")));
        assertThat(bench.events).extracting(SearchEvent::score).containsExactly(0.0, 0.0);
    }

    @Test
    void anOptimizerThatOnlyTalksNonsenseIsRefusedAfterThreeSteps() {
        Bench bench = bench((agent, number) -> "Have you tried turning it off and on again?");

        assertThatThrownBy(() -> run(bench, 3, 3, 20))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The optimizer made no usable proposal in 3 steps");
    }

    // Every such answer is a win of the candidate here.
    @Test
    void aJudgeThatCannotBeReadEndsTheSearch() {
        mumbling = true;
        Bench bench = bench(PaperSearchTest::useless);

        assertThatThrownBy(() -> run(bench, 2, 2, 20))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The judge's answers cannot be read: ");
    }

    @Test
    void aSearchThatIsStartedAgainFindsItsAnswers() {
        Bench bench = bench((agent, number) -> useless(agent, number % 7));
        PromptSet first = run(bench, 2, 2, 20);
        List<SearchEvent> events = List.copyOf(bench.events);
        long paid = bench.calls();
        bench.events.clear();

        assertThat(run(bench, 2, 2, 20)).isEqualTo(first);

        assertThat(bench.calls()).isEqualTo(paid);
        assertThat(bench.events)
                .extracting(SearchEvent::candidates)
                .isEqualTo(events.stream().map(SearchEvent::candidates).toList());
    }

    @Test
    void theOriginalStaysWhereNothingWins() {
        Bench bench = bench(PaperSearchTest::useless);

        assertThat(run(bench, 2, 2, 20)).isEqualTo(ORIGINAL);
        assertThat(Objects.requireNonNull(bench.events.get(0).candidates()))
                .extracting(CandidateEvent::decision)
                .containsOnly("not better");
    }
}
