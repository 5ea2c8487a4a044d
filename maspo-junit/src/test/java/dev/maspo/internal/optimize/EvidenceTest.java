package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.stats.Intervals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    private final Evidence evidence = new Evidence(List.of())
            .and(List.of(new CaseEvidence("c1", 1, Map.of("a", 1.0, "b", 0.0), 0.5)))
            .and(List.of(new CaseEvidence("c2", 0.5, Map.of("a", 0.5, "b", 0.5), 1)));

    @Test
    void isTheMeanOfItsCases() {
        assertThat(evidence.local()).isEqualTo(0.75);
        assertThat(evidence.global()).isEqualTo(0.75);
        assertThat(evidence.lookahead()).containsOnly(entry("a", 0.75), entry("b", 0.25));
        assertThat(evidence.cases()).extracting(CaseEvidence::caseId).containsExactly("c1", "c2");
    }

    @Test
    void itsIntervalsAreTheCautiousOnes() {
        assertThat(evidence.reward(WEIGHTS, 0.05)).isEqualTo(Intervals.cautiousMean(rewards(), 0.05));
        assertThat(evidence.reward(WEIGHTS, 0.05).mean()).isCloseTo(0.15, within(1e-12));
        assertThat(evidence.downstream(WEIGHTS, 0.05).mean()).isCloseTo(0.05 / 0.6, within(1e-12));
    }

    private double[] rewards() {
        return evidence.cases().stream().mapToDouble(c -> c.reward(WEIGHTS)).toArray();
    }

    @Test
    void nothingIsEven() {
        Evidence none = new Evidence(List.of());

        assertThat(none.local()).isEqualTo(0.5);
        assertThat(none.global()).isEqualTo(0.5);
        assertThat(none.lookahead()).isEmpty();
        assertThat(none.reward(WEIGHTS, 0.05).n()).isZero();
    }
}
