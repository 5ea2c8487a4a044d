package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key goes to the wrong host, and no password into a message. */
class EndpointSecretsTest {

    private static final String SECRET = "hunter2secret";

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
    void theKeyOfTheCommonEndpointIsNotForTheHostOfARole() {
        var parameters = parameters(
                "base-url", "https://models.example/v1",
                "name", "fox-1",
                "api-key-env", "FOX_KEY",
                "judge.base-url", "http://localhost/v1",
                "optimizer.base-url", "http://localhost/v1",
                "optimizer.api-key-env", "OWL_KEY");

        assertThat(Endpoint.of(ModelRole.AGENT, parameters))
                .get()
                .extracting(Endpoint::apiKeyVariable)
                .isEqualTo("FOX_KEY");
        assertThat(Endpoint.of(ModelRole.JUDGE, parameters))
                .get()
                .extracting(Endpoint::apiKeyVariable)
                .isNull();
        assertThat(Endpoint.of(ModelRole.OPTIMIZER, parameters))
                .get()
                .extracting(Endpoint::apiKeyVariable)
                .isEqualTo("OWL_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:" + SECRET + "@models.example/v1",
                "ftp://user:" + SECRET + "@models.example/v1",
                "http://user:" + SECRET + "^@models.example/v1",
                "user:" + SECRET + "@models.example/v1"
            })
    void neverRepeatsAPasswordThatStandsInTheUrl(String url) {
        assertThatThrownBy(() -> agent("base-url", url, "name", "fox-1"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("maspo.model.base-url")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET));
        assertThatThrownBy(() -> agent("base-url", url))
                .isInstanceOf(MaspoException.class)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET));
    }

    private static String stackTrace(Throwable e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
