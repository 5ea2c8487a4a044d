package dev.maspo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.worlds.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallBoundTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    void aChainHasTheKnownFormula(int agents) {
        assertThat(CallBound.of(Worlds.chain(agents).build().pipeline()))
                .isEqualTo(740L * agents * agents + 1_454L * agents - 700);
    }

    @Test
    void soHasTheHierarchyOfThreeAndOne() {
        assertThat(CallBound.of(Worlds.experts(4).build().pipeline())).isEqualTo(14_796);
    }
}
