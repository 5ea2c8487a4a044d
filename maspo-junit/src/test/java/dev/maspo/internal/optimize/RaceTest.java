package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.candidate;
import static dev.maspo.internal.optimize.Scripted.pool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.ModelRole;
import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.optimize.Standing.Status;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final TreeMap<Integer, Integer> ONE_EDIT = new TreeMap<>(Map.of(0, 1));
    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    private final Bench bench = new Bench(PIPELINE, List.of(), Scripted::play);

    @AfterEach
    void close() {
        bench.close();
    }

    private Standing race(String agent, SearchSettings settings, Candidate candidate) {
        return race(agent, settings, candidate, new Belief(ratings(settings), ONE_EDIT));
    }

    private Standing race(String agent, SearchSettings settings, Candidate candidate, Belief belief) {
        return new Race(new Meetings(bench.parts, settings), settings)
                .run(PIPELINE.agent(agent), ORIGINAL, candidate, belief, pool(24));
    }

    private static Ratings ratings(SearchSettings settings) {
        Ratings ratings = new Ratings(settings.weights(), 1);
        ratings.grow(1);
        return ratings;
    }

    private static SearchSettings settings(Weights weights) {
        return SearchSettings.joint(1, 1, weights, 1);
    }

    private Standing alone(String own, String next) {
        return race("first", settings(WEIGHTS), candidate("1", own, next));
    }

    @Test
    void aCandidateThatWinsEveryCaseIsCredibleAfterTheFirstBlock() {
        Standing standing = alone("+", "+");

        assertThat(standing.status()).isEqualTo(Status.CREDIBLE);
        assertThat(standing.reward().n()).isEqualTo(6);
        assertThat(standing.reward().mean()).isCloseTo(0.5, within(1e-12));
        assertThat(standing.reason())
                .startsWith("it is credibly better: reward +0.500 [")
                .endsWith("on 6 cases; with all that is known of its edits +2.3 standard errors, downstream +2.3");
    }

    @Test
    void aCandidateThatIsWorseIsDroppedAfterTheFirstBlock() {
        Standing standing = race("last", settings(WEIGHTS), new Candidate("last.1", "last.0", "own:- case {{first}}"));

        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reward().n()).isEqualTo(6);
        assertThat(standing.reason()).startsWith("it is not better: reward -0.500 [");
    }

    @Test
    void aCandidateThatHarmsTheNextAgentIsVetoed() {
        Standing standing = alone("+", "-");

        assertThat(standing.status()).isEqualTo(Status.VETOED);
        assertThat(standing.reward().n()).isEqualTo(6);
        assertThat(standing.reason()).startsWith("it harms what comes after it: reward -0.100 [");
        assertThat(standing.evidence().local()).isEqualTo(1);
        assertThat(standing.evidence().global()).isZero();
        assertThat(standing.evidence().cases()).allMatch(CaseEvidence::misaligned);
    }

    @Test
    void noLocalWinOutweighsHarmToTheNextAgent() {
        Standing standing = race("first", settings(new Weights(0.9, 0.05, 0.05)), candidate("1", "+", "-"));

        assertThat(standing.reward().above(0)).isTrue();
        assertThat(standing.status()).isEqualTo(Status.VETOED);
    }

    @Test
    void withoutTheVetoALocalWinOutweighsIt() {
        SearchSettings settings = settings(new Weights(0.9, 0.05, 0.05)).without(Ingredient.VETO);

        assertThat(race("first", settings, candidate("1", "+", "-")).status()).isNotEqualTo(Status.VETOED);
    }

    // Six ties downstream are no evidence that a prettier output harms nobody.
    @Test
    void aLocalWinAloneDoesNotEndARace() {
        Standing standing = alone("+", "000000" + "-".repeat(18));

        assertThat(standing.status()).isEqualTo(Status.VETOED);
        assertThat(standing.reward().n()).isEqualTo(12);
    }

    @Test
    void whatHelpsTheNextAgentIsAdoptedThoughItsOwnOutputIsWorse() {
        assertThat(alone("-", "+").status()).isEqualTo(Status.CREDIBLE);
    }

    @Test
    void aCandidateThatChangesNothingIsDroppedAtTheFirstLookAndCostsNoJudge() {
        Standing standing = alone("0", "0");

        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reward().n()).isEqualTo(6);
        assertThat(bench.calls(ModelRole.JUDGE, "first")).isZero();
        assertThat(bench.calls(ModelRole.JUDGE, "last")).isZero();
    }

    // What trials have shown of its edits, they need not show again.
    @Test
    void trialsOfItsEditsShortenARace() {
        Ratings tried = ratings(settings(WEIGHTS));
        for (int i = 0; i < 12; i++) {
            CaseEvidence evidence = new CaseEvidence("t" + i, 1, Map.of("last", 1.0), i % 2);
            tried.learn(ONE_EDIT, new Observation(evidence, false, false));
        }
        Candidate candidate = candidate("1", "+0000000", "+0000000");

        assertThat(race("first", settings(WEIGHTS), candidate, new Belief(tried, ONE_EDIT))
                        .reward()
                        .n())
                .isEqualTo(6);
    }

    @Test
    void ifOnlyAnAgentsOwnOutputCountsThatDecides() {
        assertThat(race("first", settings(new Weights(1, 0, 0)), candidate("1", "+", "0"))
                        .status())
                .isEqualTo(Status.CREDIBLE);
    }

    @Test
    void aSmallGainNeedsMoreCases() {
        Standing standing = alone("+0000000", "+0000000");

        assertThat(standing.reward().n()).isEqualTo(24);
        assertThat(standing.status()).isEqualTo(Status.CREDIBLE);
    }

    // A quarter of a standard error is enough there, which is no credible gain.
    @Test
    void whatIsEnoughAtTheEndOfARaceIsNotCalledCredible() {
        Standing standing = alone("+" + "0".repeat(11), "+" + "0".repeat(11));

        assertThat(standing.status()).isEqualTo(Status.CREDIBLE);
        assertThat(standing.reward().n()).isEqualTo(24);
        assertThat(standing.reason())
                .startsWith("it is better by all that is known, by 0.3 standard errors, which is enough at the end of"
                        + " a race: reward +0.026 [")
                .endsWith(" on 24 cases; with all that is known of its edits +0.3 standard errors, downstream +0.3");
    }

    @Test
    void whatTheRaceDidNotShowIsSaidNotToHaveShown() {
        Ratings tried = ratings(settings(WEIGHTS));
        for (int i = 0; i < 12; i++) {
            tried.learn(ONE_EDIT, new Observation(new CaseEvidence("t" + i, 1, Map.of("last", 1.0), 1), false, false));
        }

        Standing standing = race("first", settings(WEIGHTS), candidate("1", "0", "0"), new Belief(tried, ONE_EDIT));

        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reason()).startsWith("it did not look better in the race: reward +0.000 [");
    }

    @Test
    void withoutRacingAllCasesAreMetAtOnce() {
        Standing standing = race("first", settings(WEIGHTS).without(Ingredient.RACING), candidate("1", "+", "+"));

        assertThat(standing.reward().n()).isEqualTo(24);
    }

    @Test
    void aBetterPromptOfTheLastAgentIsCredible() {
        Candidate better = new Candidate("last.1", "last.0", "own:+ case {{first}}");

        assertThat(race("last", settings(WEIGHTS), better).status()).isEqualTo(Status.CREDIBLE);
        assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(6);
    }

    @Test
    void casesWhoseTextsACandidateShowsAreLeftOut() {
        Candidate shows = new Candidate("first.1", "first.0", Scripted.prompt("+", "+"), "", "", Set.of("c0", "c3"));

        assertThat(race("first", settings(WEIGHTS), shows).evidence().cases())
                .extracting(CaseEvidence::caseId)
                .containsExactly("c1", "c2", "c4", "c5", "c6", "c7");
    }

    @Test
    void eachCaseIsJudgedInOneOrderAndEachOrderHalfOfTheTime() {
        alone("+", "0");

        assertThat(bench.calls(ModelRole.JUDGE, "first"))
                .isEqualTo(bench.parts.book().known(ORIGINAL).size());
    }

    @Test
    void coinFlipsThatHarmAreSeldomAdopted() {
        Random random = new Random(11);
        int adopted = 0;
        int races = 200;
        for (int i = 0; i < races; i++) {
            adopted += alone(coins(random), coins(random)).status() == Status.CREDIBLE ? 1 : 0;
        }

        assertThat(adopted / (double) races).isLessThan(0.1);
    }

    // Worse in half of the cases, better in a quarter.
    private static String coins(Random random) {
        StringBuilder coins = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            coins.append("+0--".charAt(random.nextInt(4)));
        }
        return coins.toString();
    }
}
