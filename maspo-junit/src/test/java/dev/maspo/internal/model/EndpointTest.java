package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    private static Function<String, Optional<String>> parameters(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put("maspo.model." + pairs[i], pairs[i + 1]);
        }
        return name -> Optional.ofNullable(map.get(name));
    }

    private static Endpoint agent(String... pairs) {
        return Endpoint.of(ModelRole.AGENT, parameters(pairs)).orElseThrow();
    }

    @Test
    void thereIsNoneWithoutABaseUrl() {
        assertThat(Endpoint.of(ModelRole.AGENT, parameters("name", "fox-1"))).isEmpty();
        assertThat(Endpoint.of(ModelRole.AGENT, parameters("base-url", "  ", "name", "fox-1")))
                .isEmpty();
    }

    @Test
    void hasDefaults() {
        assertThat(agent("base-url", "http://localhost:11434/v1", "name", "fox-1"))
                .isEqualTo(new Endpoint("http://localhost:11434/v1", "fox-1", null, null, Duration.ofSeconds(60)));
    }

    @Test
    void readsEveryParameter() {
        assertThat(agent(
                        "base-url", " https://models.example/v1 ",
                        "name", "fox-1",
                        "api-key-env", "FOX_KEY",
                        "temperature", "0.7",
                        "timeout", "1.5"))
                .isEqualTo(new Endpoint("https://models.example/v1", "fox-1", "FOX_KEY", 0.7, Duration.ofMillis(1500)));
    }

    @Test
    void aRoleOverridesWhatItNames() {
        var parameters = parameters(
                "base-url", "http://localhost/v1",
                "name", "fox-1",
                "temperature", "0.7",
                "judge.name", "owl-2",
                "judge.temperature", "0");

        assertThat(Endpoint.of(ModelRole.JUDGE, parameters))
                .contains(new Endpoint("http://localhost/v1", "owl-2", null, 0.0, Duration.ofSeconds(60)));
        assertThat(Endpoint.of(ModelRole.OPTIMIZER, parameters))
                .contains(new Endpoint("http://localhost/v1", "fox-1", null, 0.7, Duration.ofSeconds(60)));
    }

    @Test
    void oneRoleAloneCanHaveAnEndpoint() {
        var parameters = parameters("judge.base-url", "http://localhost/v1", "judge.name", "owl-2");

        assertThat(Endpoint.of(ModelRole.JUDGE, parameters)).isPresent();
        assertThat(Endpoint.of(ModelRole.AGENT, parameters)).isEmpty();
    }

    @Test
    void saysThatTheNameIsMissing() {
        assertThatThrownBy(() -> Endpoint.of(ModelRole.JUDGE, parameters("base-url", "http://localhost/v1")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("http://localhost/v1")
                .hasMessageContaining("Set maspo.model.name (or maspo.model.judge.name).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:11434", "ftp://models.example", "/v1", "http:///v1", "http://a b", "file:///etc"})
    void refusesWhatIsNoUrl(String url) {
        assertThatThrownBy(() -> agent("base-url", url, "name", "fox-1"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("maspo.model.base-url");
    }

    @ParameterizedTest
    @CsvSource({
        "temperature, warm",
        "temperature, -0.1",
        "temperature, NaN",
        "temperature, Infinity",
        "timeout, soon",
        "timeout, -1",
        "timeout, 0"
    })
    void refusesMalformedNumbers(String name, String value) {
        assertThatThrownBy(() -> agent("base-url", "http://localhost/v1", "name", "fox-1", name, value))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("maspo.model." + name)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void aRefusedNumberIsToldItsGreatestValue() {
        assertThatThrownBy(() -> agent("base-url", "http://localhost/v1", "name", "fox-1", "timeout", "90000"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("86400");
    }
}
