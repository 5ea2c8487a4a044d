package dev.maspo.internal.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateParametersTest {

    private static GateParameters read(@Nullable String ci, String... parameters) {
        Map<String, String> map = Running.map(parameters);
        RunSettings settings = RunSettings.from(name -> Optional.ofNullable(map.get(name)));
        return GateParameters.read(settings, variable -> variable.equals("CI") ? ci : null);
    }

    @Test
    void hasTheDocumentedDefaults() {
        GateParameters defaults = read(null);

        assertThat(defaults.gate().folder()).isEqualTo(Path.of("src/test/maspo"));
        assertThat(defaults.gate().alpha()).isEqualTo(0.05);
        assertThat(defaults.gate().margin()).isEqualTo(0.05);
        assertThat(defaults.gate().minEffect()).isEqualTo(0.02);
        assertThat(defaults.gate().power()).isEqualTo(0.8);
        assertThat(defaults.gate().repeats()).isEqualTo(1);
        assertThat(defaults.gate().maxRepeats()).isEqualTo(3);
        assertThat(defaults.failOnRegression()).isTrue();
        assertThat(defaults.failOnInconclusive()).isFalse();
        assertThat(defaults.baselineRequired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, false", "'', false", "false, false", "true, true", "1, true", "yes, true"})
    void aBaselineIsRequiredInCi(@Nullable String ci, boolean required) {
        assertThat(read(ci).baselineRequired()).isEqualTo(required);
        assertThat(read(ci, "maspo.failOnMissingBaseline", "false").baselineRequired())
                .isFalse();
        assertThat(read(ci, "maspo.failOnMissingBaseline", "true").baselineRequired())
                .isTrue();
        assertThat(read(ci, "maspo.ci", "true").baselineRequired()).isTrue();
    }

    @Test
    void moreRepeatsRaiseTheMost() {
        assertThat(read(null, "maspo.repeats", "5").gate().maxRepeats()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "maspo.alpha, 0.5, must be between 0.0 and 0.5",
        "maspo.alpha, x, must be a number",
        "maspo.alpha, NaN, must be between",
        "maspo.margin, 0, must be between 0.0 and 1.0",
        "maspo.minEffect, -0.1, must be between",
        "maspo.power, 0.3, must be between 0.5 and 1.0",
        "maspo.repeats, 0, 1 <= maspo.repeats",
        "maspo.repeats, 1.5, must be a whole number",
        "maspo.maxRepeats, 101, maspo.maxRepeats <= 100",
        "maspo.failOnRegression, ja, must be true or false",
        "maspo.ci, 1, must be true or false"
    })
    void refusesWhatIsOutOfRange(String name, String value, String message) {
        assertThatThrownBy(() -> read(null, name, value))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(value.equals("NaN") ? name : value);
    }
}
