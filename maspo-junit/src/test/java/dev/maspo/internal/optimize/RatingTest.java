package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RatingTest {

    private final Rating rating = new Rating();

    private static SortedMap<Integer, Integer> difference(Map<Integer, Integer> signs) {
        return new TreeMap<>(signs);
    }

    // Reckoned with NumPy from the closed form: S = (I / 0.1^2 + X'X / 0.06)^-1, m = S X'y / 0.06. All leads are as
    // great as the noise that is expected, so that its estimate stays the same.
    @Test
    void agreesWithTheClosedForm() {
        double lead = Math.sqrt(0.06);
        rating.grow(3);
        rating.learn(difference(Map.of(0, 1)), lead, false);
        rating.learn(difference(Map.of(0, 1, 1, 1)), lead, false);
        rating.learn(difference(Map.of(1, 1, 2, -1)), -lead, false);
        rating.learn(difference(Map.of(0, 1, 2, 1)), lead, false);

        assertThat(rating.worth(difference(Map.of(0, 1)))).isCloseTo(0.07629558215226293, within(1e-12));
        assertThat(rating.worth(difference(Map.of(1, 1)))).isCloseTo(-0.0031232109652973186, within(1e-12));
        assertThat(rating.worth(difference(Map.of(2, 1)))).isCloseTo(0.051309894429884415, within(1e-12));
        assertThat(rating.doubt(difference(Map.of(0, 1)))).isCloseTo(0.08297738186782797, within(1e-12));
        assertThat(rating.worth(difference(Map.of(0, 1, 2, -1)))).isCloseTo(0.02498568772237851, within(1e-12));
        assertThat(rating.doubt(difference(Map.of(0, 1, 2, -1)))).isCloseTo(0.12888763268026726, within(1e-12));
    }

    @Test
    void anEditThatNothingIsKnownOfIsWorthNothingGiveOrTakeTheSame() {
        rating.grow(1);
        rating.learn(difference(Map.of(0, 1)), 0.5, false);
        rating.grow(2);

        assertThat(rating.worth(difference(Map.of(1, 1)))).isZero();
        assertThat(rating.doubt(difference(Map.of(1, 1)))).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatIsTakenAwayIsWorthTheOpposite() {
        rating.grow(1);
        rating.learn(difference(Map.of(0, -1)), -0.5, false);

        assertThat(rating.worth(difference(Map.of(0, 1)))).isPositive();
        assertThat(rating.worth(difference(Map.of(0, -1)))).isNegative();
    }

    // Ten edits, each in half of the comparisons: what each is worth is found, though none was ever alone.
    @Test
    void findsOutWhatEachEditIsWorthFromMixedCompany() {
        Random random = new Random(3);
        double[] worth = {0.2, 0.1, 0, 0, 0, 0, 0, -0.1, -0.2, 0};
        rating.grow(worth.length);
        for (int i = 0; i < 2_000; i++) {
            SortedMap<Integer, Integer> company = new TreeMap<>();
            double lead = 0.25 * random.nextGaussian();
            for (int edit = 0; edit < worth.length; edit++) {
                if (random.nextBoolean()) {
                    company.put(edit, 1);
                    lead += worth[edit];
                }
            }
            rating.learn(company, lead, false);
        }

        for (int edit = 0; edit < worth.length; edit++) {
            assertThat(rating.worth(difference(Map.of(edit, 1)))).isCloseTo(worth[edit], within(0.04));
        }
    }

    // Of comparisons that may be decided by the words alone, whatever they show, less is believed.
    @Test
    void whatMayBeMereWordingCountsByItsOwnNoise() {
        rating.grow(2);
        for (int i = 0; i < 40; i++) {
            rating.learn(difference(Map.of(0, i % 2 == 0 ? 1 : -1)), 0.5, true);
            rating.learn(difference(Map.of(1, i % 2 == 0 ? 1 : -1)), 0, false);
        }
        double wordy = rating.doubt(difference(Map.of(0, 1)));
        double steady = rating.doubt(difference(Map.of(1, 1)));

        assertThat(steady).isLessThan(wordy / 1.5);
        rating.learn(difference(Map.of(0, 1)), 0.5, true);
        double learned = rating.worth(difference(Map.of(0, 1)));
        rating.learn(difference(Map.of(1, 1)), 0.5, false);

        assertThat(rating.worth(difference(Map.of(1, 1)))).isGreaterThan(learned);
    }
}
