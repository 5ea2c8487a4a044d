package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinibatchesTest {

    private static List<Case> round(Minibatches minibatches, int batches) {
        List<Case> round = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            assertThat(minibatches.next()).hasSize(3).doesNotHaveDuplicates().allMatch(round::add);
        }
        return round;
    }

    @Test
    void everyCaseComesOnceInARoundAndTheNextRoundIsShuffledAnew() {
        Minibatches minibatches = new Minibatches(items(9), 3, new Random(1));

        List<Case> first = round(minibatches, 3);
        List<Case> second = round(minibatches, 3);

        assertThat(first).containsExactlyInAnyOrderElementsOf(items(9));
        assertThat(second).containsExactlyInAnyOrderElementsOf(items(9)).isNotEqualTo(first);
    }

    @Test
    void theLastOneOfARoundIsFilledUp() {
        List<Case> first = round(new Minibatches(items(7), 3, new Random(1)), 3);

        assertThat(first).hasSize(9).containsAll(items(7));
    }

    @Test
    void aPoolSmallerThanAMinibatchIsTakenWhole() {
        assertThat(new Minibatches(items(2), 3, new Random(1)).next())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
