package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import org.junit.jupiter.api.Test;

class BrokenGraphTest {

    @Test
    void aCycleIsShownWithoutTheAgentsThatOnlyLeadIntoIt() {
        assertThatThrownBy(
                        () -> pipeline(chatting("a", "c"), chatting("b", "a"), chatting("c", "b"), chatting("z", "c")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("Pipeline 'desk': it has a cycle: ")
                .hasMessageContaining("drop one of these @From parameters")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).replaceAll(".*a cycle: ([^.]*)\\..*", "$1"))
                        .isIn("a -> b -> c -> a", "b -> c -> a -> b", "c -> a -> b -> c"));
    }

    @Test
    void anAgentThatReadsItselfIsACycle() {
        assertThatThrownBy(() -> pipeline(chatting("a", "a"), chatting("b")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("it has a cycle: a -> a.");
    }

    @Test
    void idsThatDifferOnlyInCaseAreRefusedBecauseTheyNameFiles() {
        assertThatThrownBy(() -> pipeline(chatting("sort"), chatting("Sort", "sort")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("two agents with the id 'Sort'");
    }
}
