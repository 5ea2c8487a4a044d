package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.GlobalBasis;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelPowerTest {

    private final LabelPower labels = new LabelPower();

    private void meetings(int count, double global, GlobalBasis basis) {
        for (int i = 0; i < count; i++) {
            labels.learn(new CaseEvidence("c" + i, 0.5, Map.of(), global, basis));
        }
    }

    @Test
    void assertionsHaveTheBenefitOfTheDoubt() {
        assertThat(labels.suffices()).isTrue();
        meetings(29, 0.5, GlobalBasis.ASSERTIONS);
        assertThat(labels.suffices()).isTrue();
    }

    @Test
    void thatHardlyEverTellOutputsApartTheyDoNotSuffice() {
        meetings(26, 0.5, GlobalBasis.ASSERTIONS);
        meetings(4, 1, GlobalBasis.ASSERTIONS);

        assertThat(labels.suffices()).isFalse();
    }

    @Test
    void inThreeOfTwentyMeetingsOrMoreTheyDo() {
        meetings(34, 0.5, GlobalBasis.JUDGE);
        meetings(6, 0, GlobalBasis.ASSERTIONS);

        assertThat(labels.suffices()).isTrue();
    }

    @Test
    void meetingsThatNobodyCouldTellApartDoNotCount() {
        meetings(1_000, 0.5, GlobalBasis.EQUAL);
        meetings(1_000, 1, GlobalBasis.FAILURE);

        assertThat(labels.suffices()).isTrue();
    }

    @Test
    void aJudgeThatTellsThemApartSaysNothingForTheAssertions() {
        meetings(40, 1, GlobalBasis.JUDGE);

        assertThat(labels.suffices()).isFalse();
    }
}
