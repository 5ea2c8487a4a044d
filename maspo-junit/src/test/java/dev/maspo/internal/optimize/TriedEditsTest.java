package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriedEditsTest {

    private final TriedEdits tried = new TriedEdits();

    @ParameterizedTest
    @ValueSource(strings = {"Sort it.\nBe brief.", " Sort  it.\n\n\tBe brief. ", "Sort it. Be brief."})
    void aPromptThatDiffersInSpacingOnlyIsKnown(String prompt) {
        tried.add("Sort it.\nBe brief.");

        assertThat(tried.add(prompt)).isFalse();
    }

    @Test
    void anyOtherPromptIsNew() {
        tried.add("Sort it.");

        assertThat(tried.add("sort it.")).isTrue();
        assertThat(tried.add("Sort it!")).isTrue();
        assertThat(tried.add("Sortit.")).isTrue();
        assertThat(tried.add("Sort it!")).isFalse();
    }

    @Test
    void anEditIsToldByTheLinesThatCameAndWent() {
        tried.fared("Sort it.\nBe brief.\n\nBe kind.", "Sort it.\n  Be long.\nBe kind.\nBe fast.", "vetoed, harm");

        assertThat(tried.latest())
                .containsExactly("removed \"Be brief.\" added \"Be long. / Be fast.\" => vetoed, harm");
    }

    @Test
    void onlyTheLatestEightAreToldNewestFirst() {
        for (int i = 1; i <= 10; i++) {
            tried.fared("Sort it.", "Sort it.\nRule " + i + ".", "not better");
        }

        assertThat(tried.latest()).hasSize(8);
        assertThat(tried.latest().get(0)).isEqualTo("added \"Rule 10.\" => not better");
        assertThat(tried.latest().get(7)).contains("Rule 3.");
    }

    @Test
    void aLongEditIsShortened() {
        tried.fared("Sort it.", "x".repeat(1_000), "not better");

        assertThat(tried.latest().get(0)).contains("x".repeat(300) + "...\"").hasSizeLessThan(400);
    }
}
