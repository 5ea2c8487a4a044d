package dev.maspo.internal.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.result.JudgeQuality;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a trial refuses judges of known worth. */
class JudgeTrialTest {

    private static final int TRIALS = 400;

    private static double refused(SimulatedJudge judge, int pairs) {
        return LongStream.range(0, TRIALS)
                        .filter(seed -> !judge.tried(seed, pairs).credible())
                        .count()
                / (double) TRIALS;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "right in 9 of 10,                              0.9,  0,   0,   0,   0,    0.01",
        "right in 3 of 4,                               0.75, 0,   0,   0,   0,    0.01",
        "right in 9 of 10 and 20 % unreadable,          0.9,  0,   0,   0.2, 0,    0.01",
        "right in 9 of 10 and half of the time a tie,   0.9,  0,   0.5, 0,   0,    0.01",
        "takes the first in 60 % and is right else,     1,    0.6, 0,   0,   0,    0.01",
        "a coin,                                        0.5,  0,   0,   0,   0.95, 1",
        "a coin that leans to the first place,          0.5,  0.6, 0,   0,   0.95, 1",
        "a coin that likes ties,                        0.5,  0,   0.5, 0,   0.95, 1",
        "always the first,                              1,    1,   0,   0,   1,    1",
        "always a tie,                                  1,    0,   1,   0,   1,    1",
        "never readable,                                1,    0,   0,   1,   1,    1",
        "always wrong,                                  0,    0,   0,   0,   1,    1",
    })
    void refusesCoinsAndHardlyEverAGoodJudge(
            String name, double accuracy, double first, double tie, double unreadable, double least, double most) {
        assertThat(refused(new SimulatedJudge(accuracy, first, tie, unreadable), JudgeTrial.MOST))
                .as(name)
                .isBetween(least, most);
    }

    @Test
    void aGoodJudgeIsDoneAfterTheFirstLook() {
        double pairs = LongStream.range(0, TRIALS)
                .mapToInt(seed -> new SimulatedJudge(0.9, 0, 0, 0)
                        .tried(seed, JudgeTrial.MOST)
                        .pairs())
                .average()
                .orElseThrow();

        assertThat(pairs).isLessThan(14);
    }

    @Test
    void saysHowOftenTheJudgeAgreesWithItselfAndLeansToAPlace() {
        JudgeQuality leaning = new SimulatedJudge(1, 1, 0, 0).tried(1, JudgeTrial.MOST);
        assertThat(leaning.firstPlace()).isEqualTo(1);
        assertThat(leaning.consistent()).isZero();
        assertThat(leaning.undecided()).isEqualTo(leaning.pairs());

        JudgeQuality perfect = new SimulatedJudge(1, 0, 0, 0).tried(1, JudgeTrial.MOST);
        assertThat(perfect).isEqualTo(new JudgeQuality(12, 0, 12, 0, 0, perfect.chance(), 1, 0.5, 0, 0, true));
        assertThat(perfect.chance()).isCloseTo(1 / 4096.0, within(1e-12));

        JudgeQuality mute = new SimulatedJudge(1, 0, 0, 1).tried(1, JudgeTrial.MOST);
        assertThat(mute.unreadable()).isEqualTo(2L * mute.pairs());
        assertThat(mute.ties()).isZero();

        JudgeQuality blind = new SimulatedJudge(1, 0, 1, 0).tried(1, JudgeTrial.MOST);
        assertThat(blind.ties()).isEqualTo(1);
    }

    @Test
    void fewPairsAreAllUsedAndNoMore() {
        assertThat(new SimulatedJudge(0.5, 0, 0, 0).tried(3, 7).pairs()).isEqualTo(7);
        assertThat(new SimulatedJudge(0.5, 0, 0, 0).tried(3, 0).credible()).isFalse();
    }
}
