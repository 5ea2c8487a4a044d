package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.GlobalBasis;
import dev.maspo.internal.judge.Order;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaningTest {

    private static final Set<String> ALL = Set.of("first", "reader", "last");

    private final Leaning leaning = new Leaning("last");

    private static CaseEvidence evidence(double local, double reader, double global) {
        return new CaseEvidence("c", local, Map.of("reader", reader), global);
    }

    private static String agent(CaseEvidence evidence) {
        return evidence.lookahead().isEmpty() ? "last" : "first";
    }

    private void learn(CaseEvidence evidence, Order order) {
        leaning.learn(agent(evidence), evidence, order, ALL);
    }

    private CaseEvidence fair(CaseEvidence evidence, Order order) {
        return leaning.fair(agent(evidence), evidence, order, ALL);
    }

    // In either order, as often as that, the output that was shown first wins.
    private void answers(int meetings, double firstWins) {
        for (int i = 0; i < meetings; i++) {
            Order order = Order.balanced(i);
            boolean first = i % 10 < Math.round(10 * firstWins);
            double share = first == (order == Order.CANDIDATE_FIRST) ? 1 : 0;
            learn(evidence(share, share, share), order);
        }
    }

    @Test
    void beforeAnyAnswerNothingIsLeant() {
        assertThat(leaning.share()).isEqualTo(0.5);
        assertThat(leaning.strong()).isFalse();
        assertThat(leaning.warnings()).isEmpty();
        assertThat(fair(evidence(1, 0, 0.5), Order.CANDIDATE_FIRST)).isEqualTo(evidence(1, 0, 0.5));
    }

    @Test
    void aWinInTheFavouredPlaceCountsByTheOddsOfThatPlace() {
        answers(200, 0.8);
        double first = leaning.share();

        CaseEvidence fair = fair(evidence(1, 0, 0.5), Order.CANDIDATE_FIRST);

        assertThat(first).isCloseTo((480 + 5) / 610.0, within(1e-12));
        assertThat(fair.local()).isCloseTo(0.5 + 0.5 * (1 - first) / first, within(1e-12));
        assertThat(fair.lookahead()).containsExactly(Map.entry("reader", 0.0));
        assertThat(fair.global()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.7, 0.9})
    void whateverTheLeaningACandidateThatIsNoBetterComesOutEven(double firstWins) {
        answers(500, firstWins);
        Random random = new Random(3);
        double sum = 0;
        int meetings = 20_000;
        for (int i = 0; i < meetings; i++) {
            Order order = Order.balanced(i);
            boolean first = random.nextDouble() < firstWins;
            double share = first == (order == Order.CANDIDATE_FIRST) ? 1 : 0;
            sum += fair(evidence(share, 0.5, 0.5), order).local() - 0.5;
        }

        assertThat(sum / meetings).isCloseTo(0, within(0.01));
    }

    @Test
    void whatAssertionsDecidedIsNeitherLearnedFromNorChanged() {
        CaseEvidence measured = new CaseEvidence("c", 0.5, Map.of("last", 1.0), 1, GlobalBasis.ASSERTIONS);
        for (int i = 0; i < 100; i++) {
            learn(measured, Order.CANDIDATE_FIRST);
        }
        assertThat(leaning.share()).isEqualTo(0.5);
        answers(200, 0.9);
        assertThat(fair(measured, Order.CANDIDATE_FIRST)).isEqualTo(measured);
        CaseEvidence atTheEnd = new CaseEvidence("c", 1, Map.of(), 1, GlobalBasis.ASSERTIONS);
        assertThat(fair(atTheEnd, Order.CANDIDATE_FIRST)).isEqualTo(atTheEnd);
    }

    @Test
    void whatNobodyWasAskedAboutIsNeitherLearnedFromNorChanged() {
        CaseEvidence broken = new CaseEvidence("c", 0, Map.of("reader", 0.0), 0, GlobalBasis.FAILURE);
        for (int i = 0; i < 100; i++) {
            leaning.learn("first", broken, Order.CANDIDATE_FIRST, Set.of());
        }
        assertThat(leaning.share()).isEqualTo(0.5);
        answers(200, 0.9);
        assertThat(leaning.fair("first", broken, Order.INCUMBENT_FIRST, Set.of()))
                .isEqualTo(broken);
        CaseEvidence reader = leaning.fair("first", broken, Order.INCUMBENT_FIRST, Set.of("reader"));
        assertThat(reader.local()).isZero();
        assertThat(reader.lookahead().get("reader")).isGreaterThan(0);
    }

    @Test
    void anEarlyAgentWhoseOutputNobodyComparedStaysUndecidedWhateverTheEndSays() {
        CaseEvidence measured = new CaseEvidence("c", 0.5, Map.of(), 1, GlobalBasis.ASSERTIONS);

        assertThat(leaning.fair("first", measured, Order.CANDIDATE_FIRST, ALL)).isEqualTo(measured);
    }

    @Test
    void theLastAgentsOutputAndThePipelinesAreOneAnswer() {
        learn(new CaseEvidence("c", 1, Map.of(), 1), Order.CANDIDATE_FIRST);
        learn(new CaseEvidence("c", 0.5, Map.of("last", 1.0), 1), Order.CANDIDATE_FIRST);

        assertThat(leaning.share()).isCloseTo((2 + 5) / 12.0, within(1e-12));
        CaseEvidence fair = fair(new CaseEvidence("c", 0.5, Map.of("last", 1.0), 1), Order.CANDIDATE_FIRST);
        assertThat(fair.lookahead()).containsEntry("last", fair.global());
        assertThat(fair.global()).isLessThan(1).isGreaterThan(0.5);
    }

    @Test
    void askedInBothOrdersThereIsNothingToCorrect() {
        answers(200, 0.9);
        double before = leaning.share();
        learn(evidence(1, 1, 1), Order.BOTH);

        assertThat(leaning.share()).isEqualTo(before);
        assertThat(fair(evidence(1, 0, 0.75), Order.BOTH)).isEqualTo(evidence(1, 0, 0.75));
    }

    @Test
    void aStrongLeaningIsSaidWithItsNumbers() {
        answers(100, 0.9);

        assertThat(leaning.strong()).isTrue();
        assertThat(leaning.warnings())
                .singleElement()
                .asString()
                .startsWith("The judge leans: the output shown first won 90 % of 300 decided comparisons");
    }

    @Test
    void aLeaningToTheSecondPlaceIsOneToo() {
        answers(100, 0.1);

        assertThat(leaning.strong()).isTrue();
        assertThat(leaning.warnings()).singleElement().asString().contains("shown second won 90 %");
    }

    @Test
    void fewAnswersOrAModerateLeaningAreNotCalledStrong() {
        answers(10, 1);
        assertThat(leaning.strong()).isFalse();
        answers(1_000, 0.7);
        assertThat(leaning.strong()).isFalse();
    }
}
