package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {

    @ParameterizedTest
    @EnumSource
    void aNameIsReadInAnyCase(Preset preset) {
        assertThat(Preset.of(preset.id())).isEqualTo(preset);
        assertThat(Preset.of(preset.name())).isEqualTo(preset);
        assertThat(preset.id()).isLowerCase();
    }

    @Test
    void anUnknownNameIsToldWhichThereAre() {
        assertThatThrownBy(() -> Preset.of("gepa"))
                .isInstanceOf(MaspoException.class)
                .hasMessage("maspo.preset must be one of joint, paper, local, pareto, but is 'gepa'.");
    }

    @Test
    void onlyParetoDoesWithoutTheJudge() {
        assertThat(Preset.values()).filteredOn(preset -> !preset.asksTheJudge()).containsExactly(Preset.PARETO);
    }
}
