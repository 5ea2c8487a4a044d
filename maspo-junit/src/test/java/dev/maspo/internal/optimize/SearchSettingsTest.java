package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchSettingsTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);
    private static final SearchSettings JOINT = SearchSettings.joint(3, 3, WEIGHTS, 1);

    @ParameterizedTest
    @CsvSource({"200, 6 12 18 24 30 36 42 48", "48, 6 12 18 24 30 36 42 48", "20, 6 12 18 20", "7, 6 7", "6, 6", "4, 4"
    })
    void aRaceLooksAfterEachBlockUpToTheLongestRaceOrTheWholePool(int pool, String sizes) {
        List<Integer> expected =
                Arrays.stream(sizes.split(" ", -1)).map(Integer::valueOf).toList();

        assertThat(JOINT.looks(pool)).isEqualTo(expected);
    }

    @Test
    void ingredientsAreTakenAwayOneByOne() {
        SearchSettings less = JOINT.without(Ingredient.VETO).without(Ingredient.RACING);

        assertThat(JOINT.has(Ingredient.VETO)).isTrue();
        assertThat(less.has(Ingredient.VETO)).isFalse();
        assertThat(less.has(Ingredient.MERGE)).isTrue();
        assertThat(less.looks(50)).containsExactly(48);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 4, 12, 48",
        "2, false, 4, 12, 48",
        "4, false, 4, 18, 48",
        "16, false, 4, 30, 48",
        "2, true, 6, 10, 24",
        "16, true, 6, 10, 24"
    })
    void aLargerPipelineTakesMoreTrialsUnlessAssertionsMeasureThem(
            int agents, boolean labels, int candidates, int trials, int longest) {
        SearchSettings fitted = JOINT.without(Ingredient.VETO).fitted(agents, labels);

        assertThat(fitted.candidates()).isEqualTo(candidates);
        assertThat(fitted.trials()).isEqualTo(trials);
        assertThat(fitted.longest()).isEqualTo(longest);
        assertThat(fitted.has(Ingredient.VETO)).isFalse();
        assertThat(fitted.seed()).isEqualTo(JOINT.seed());
    }

    @Test
    void evenTheSmallestSettingsCanBeFitted() {
        SearchSettings least = new SearchSettings(1, 1, 1, 6, 1, 6, 0, 1, 0.05, WEIGHTS, Set.of(), 1);

        assertThat(least.fitted(2, true).trials()).isEqualTo(1);
        assertThat(least.fitted(2, true).longest()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, maspo.rounds must be 1 or more",
        "1, -1, 1, 1, 1, maspo.steps must be 1 or more",
        "1, 1, 0, 1, 1, candidates must be 1 or more",
        "1, 1, 1, 0, 1, block must be 1 or more",
        "1, 1, 1, 1, 0, restAfter must be 1 or more",
        "1, 1, 1, 25, 1, 'longest must be block (25) or more, but is 24'"
    })
    void whatIsOutOfItsRangeIsNamed(int rounds, int steps, int candidates, int block, int rest, String problem) {
        assertThatThrownBy(() -> new SearchSettings(
                        rounds, steps, candidates, block, 18, 24, 0, rest, 0.05, WEIGHTS, Set.of(), 1))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0.05, undecided must be from 0 to 0.5",
        "NaN, 0.05, undecided must be from 0 to 0.5",
        "0, 0, alpha must be above 0 and below 0.5",
        "0, 0.5, alpha must be above 0 and below 0.5",
        "0, NaN, alpha must be above 0 and below 0.5"
    })
    void aShareOutOfItsRangeIsNamed(double undecided, double alpha, String problem) {
        assertThatThrownBy(() -> new SearchSettings(1, 1, 1, 6, 18, 24, undecided, 1, alpha, WEIGHTS, Set.of(), 1))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(problem);
    }
}
