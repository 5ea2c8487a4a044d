package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchSettingsTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    @ParameterizedTest
    @CsvSource({"60, 6 12 24 48 60", "24, 6 12 24", "25, 6 12 24 25", "7, 6 7", "6, 6", "4, 4"})
    void aRaceLooksAtDoubledSizesAndAtTheWholePool(int pool, String sizes) {
        List<Integer> expected =
                Arrays.stream(sizes.split(" ", -1)).map(Integer::valueOf).toList();

        assertThat(SearchSettings.joint(3, 3, WEIGHTS, 1).looks(pool)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, 1, maspo.rounds",
        "1, -1, 1, 1, 1, 1, maspo.steps",
        "1, 1, 0, 1, 1, 1, parents",
        "1, 1, 1, 0, 1, 1, perParent",
        "1, 1, 1, 1, 0, 1, firstBlock",
        "1, 1, 1, 1, 1, 0, restAfter"
    })
    void nothingMayBeLessThanOne(int rounds, int steps, int parents, int perParent, int block, int rest, String name) {
        assertThatThrownBy(() -> new SearchSettings(rounds, steps, parents, perParent, block, rest, 0.05, WEIGHTS, 1))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(name + " must be 1 or more, but is ");
    }
}
