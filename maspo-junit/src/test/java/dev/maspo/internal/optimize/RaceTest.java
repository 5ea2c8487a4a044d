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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    private final Bench bench = new Bench(PIPELINE, List.of(), Scripted::play);

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Standing> race(String agent, int pool, Weights weights, Candidate... candidates) {
        SearchSettings settings = SearchSettings.joint(1, 1, weights, 1);
        SearchParts parts = bench.parts;
        return new Race(parts.book(), parts.workers(), parts.evaluation(), settings)
                .run(PIPELINE.agent(agent), ORIGINAL, List.of(candidates), pool(pool));
    }

    private Standing alone(String own, String next) {
        return race("first", 24, WEIGHTS, candidate("1", own, next)).get(0);
    }

    @Test
    void aCandidateThatWinsEveryCaseIsCredibleAfterTheFirstBlock() {
        Standing standing = alone("+", "+");

        assertThat(standing.status()).isEqualTo(Status.CREDIBLE);
        assertThat(standing.reward().n()).isEqualTo(6);
        assertThat(standing.reward().mean()).isCloseTo(0.5, within(1e-12));
        assertThat(standing.reason())
                .startsWith("it is credibly better: reward +0.500 [")
                .endsWith("on 6 cases");
    }

    @Test
    void aCandidateWhoseOwnOutputIsWorseIsDroppedAfterTheFirstBlock() {
        Standing standing = alone("-", "0");

        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reward().n()).isEqualTo(6);
        assertThat(standing.reason()).startsWith("it is not credibly better: reward -0.200 [");
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
        Standing standing = race("first", 24, new Weights(0.9, 0.05, 0.05), candidate("1", "+", "-"))
                .get(0);

        assertThat(standing.reward().above(0)).isTrue();
        assertThat(standing.status()).isEqualTo(Status.VETOED);
    }

    @Test
    void harmThatIsNotYetCredibleKeepsACandidateFromBeingAdopted() {
        Standing standing = alone("+", "00000-" + "0".repeat(18));

        assertThat(standing.reward().above(0)).isTrue();
        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reward().n()).isEqualTo(24);
    }

    // Six ties downstream are no evidence that a prettier output harms nobody.
    @Test
    void aLocalWinAloneDoesNotEndARace() {
        Standing standing = alone("+", "000000" + "-".repeat(18));

        assertThat(standing.status()).isEqualTo(Status.VETOED);
        assertThat(standing.reward().n()).isEqualTo(12);
    }

    @Test
    void aCandidateThatChangesNothingIsDroppedAtTheSecondLookAndCostsNoJudge() {
        Standing standing = alone("0", "0");

        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reward().n()).isEqualTo(12);
        assertThat(bench.calls(ModelRole.JUDGE, "first")).isZero();
        assertThat(bench.calls(ModelRole.JUDGE, "last")).isZero();
    }

    @Test
    void aSmallGainNeedsMoreCases() {
        Standing standing = alone("+000", "+000");

        assertThat(standing.reward().n()).isEqualTo(24);
        assertThat(standing.status()).isEqualTo(Status.CREDIBLE);
    }

    @Test
    void aWorsePromptOfTheLastAgentHarmsNobodyAfterIt() {
        Candidate worse = new Candidate("last.1", "last.0", "own:- case {{first}}");

        Standing standing = race("last", 24, WEIGHTS, worse).get(0);

        assertThat(standing.status()).isEqualTo(Status.DROPPED);
        assertThat(standing.reason()).startsWith("it is not credibly better");
    }

    @Test
    void aBetterPromptOfTheLastAgentIsCredible() {
        Candidate better = new Candidate("last.1", "last.0", "own:+ case {{first}}");

        assertThat(race("last", 24, WEIGHTS, better).get(0).status()).isEqualTo(Status.CREDIBLE);
        assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(6);
    }

    @Test
    void allCandidatesMeetTheIncumbentOnTheSameCases() {
        List<Standing> standings = race(
                "first",
                24,
                WEIGHTS,
                candidate("1", "+", "+"),
                candidate("2", "+000", "+000"),
                candidate("3", "+00", "0"));

        assertThat(standings).extracting(s -> s.candidate().id()).containsExactly("first.1", "first.2", "first.3");
        for (Standing standing : standings) {
            assertThat(standing.evidence().cases())
                    .extracting(CaseEvidence::caseId)
                    .containsExactlyElementsOf(pool(standing.reward().n()).stream()
                            .map(c -> c.id())
                            .toList());
        }
    }

    @Test
    void aLoserLeavesAndACredibleOneGoesOnAsLongAsOthersRace() {
        List<Standing> standings = race(
                "first",
                24,
                WEIGHTS,
                candidate("1", "-", "-"),
                candidate("2", "+", "+"),
                candidate("3", "+000", "+000"));

        assertThat(standings).extracting(s -> s.reward().n()).containsExactly(6, 24, 24);
        // The incumbent and each candidate once per case that it met: nothing is run twice.
        assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(24 + 6 + 24 + 24);
        // Where the third hands on what the second did, the last agent is not asked again.
        assertThat(bench.calls(ModelRole.AGENT, "last")).isEqualTo(24 + 6 + 24);
    }

    @Test
    void theIncumbentIsRunOnlyOnCasesThatAreRaced() {
        alone("+", "+");

        assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(6 + 6);
        assertThat(bench.parts.book().known(ORIGINAL)).hasSize(6);
    }

    @Test
    void theBestCredibleCandidateComesFirst() {
        List<Standing> standings = race(
                "first",
                24,
                WEIGHTS,
                candidate("1", "-", "-"),
                candidate("2", "+00", "+00"),
                candidate("3", "+", "+"),
                candidate("4", "+", "+++0"));

        assertThat(Race.credible(standings))
                .extracting(s -> s.candidate().id())
                .containsExactly("first.3", "first.4", "first.2");
    }

    @Test
    void theSurestGainComesBeforeTheGreatest() {
        List<Standing> standings =
                race("first", 24, WEIGHTS, candidate("1", "++++-", "++++-"), candidate("2", "+", "0"));

        assertThat(standings).extracting(Standing::status).containsOnly(Status.CREDIBLE);
        assertThat(standings.get(0).reward().mean())
                .isGreaterThan(standings.get(1).reward().mean());
        assertThat(Race.credible(standings)).extracting(s -> s.candidate().id()).containsExactly("first.2", "first.1");
    }

    @Test
    void theLooksShareTheErrorProbability() {
        assertThat(race("first", 24, WEIGHTS, candidate("1", "+", "+"))
                        .get(0)
                        .reward()
                        .n())
                .isEqualTo(6);
        assertThat(race("first", 200, WEIGHTS, candidate("1", "+", "+"))
                        .get(0)
                        .reward()
                        .n())
                .isEqualTo(12);
    }

    @Test
    void coinFlipsAreSeldomCredible() {
        Random random = new Random(11);
        int adopted = 0;
        int races = 400;
        for (int i = 0; i < races; i++) {
            List<Candidate> flips = new ArrayList<>();
            flips.add(candidate("1", coins(random), coins(random)));
            adopted += Race.credible(race("first", 24, WEIGHTS, flips.toArray(Candidate[]::new)))
                    .size();
        }

        assertThat(adopted / (double) races).isLessThan(0.05);
    }

    private static String coins(Random random) {
        StringBuilder coins = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            coins.append("+0-".charAt(random.nextInt(3)));
        }
        return coins.toString();
    }
}
