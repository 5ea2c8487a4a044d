package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperBatchTest {

    private static List<String> draw(int pool, String... misaligned) {
        return ids(new PaperBatch(items(pool), 1).draw(List.of(misaligned)));
    }

    private static List<String> ids(List<Case> batch) {
        return batch.stream().map(Case::id).toList();
    }

    @Test
    void aBatchHasTenDifferentCases() {
        assertThat(draw(50)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aSmallPoolIsTakenWhole() {
        assertThat(draw(7)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void misalignmentCasesOfThePredecessorsComeFirst() {
        assertThat(draw(50, "c7", "c3", "c7", "c40"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith("c7", "c3", "c40");
    }

    @Test
    void moreThanFiveMisalignmentCasesAreDrawnFrom() {
        List<String> batch = draw(50, "c1", "c2", "c3", "c4", "c5", "c6", "c7");

        assertThat(batch).hasSize(10).doesNotHaveDuplicates();
        assertThat(batch.subList(0, 5)).isSubsetOf("c1", "c2", "c3", "c4", "c5", "c6", "c7");
        assertThat(batch.subList(5, 10)).doesNotContain("c1", "c2", "c3", "c4", "c5", "c6", "c7");
    }

    @Test
    void theSeedDecides() {
        PaperBatch first = new PaperBatch(items(50), 3);
        PaperBatch again = new PaperBatch(items(50), 3);

        assertThat(ids(first.draw(List.of()))).isEqualTo(ids(again.draw(List.of())));
        assertThat(ids(first.draw(List.of()))).isNotEqualTo(ids(new PaperBatch(items(50), 4).draw(List.of())));
    }
}
