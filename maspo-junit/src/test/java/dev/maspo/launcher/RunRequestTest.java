package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.MaspoException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRequestTest {

    @ParameterizedTest
    @CsvSource({
        "maspo.model.base-url, http://localhost/v1?key=sk-12345",
        "maspo.model.base-url, http://localhost/v1#sk-12345",
        "maspo.model.base-url, http://localhost/v1;key=sk-12345",
        "maspo.model.base-url, http://u:sk-12345@localhost/v1",
        "maspo.model.base-url, localhost/v1?key=sk-12345",
        "maspo.model.base-url, sk-12345",
        "maspo.model.judge.base-url, http://localhost/v1?key=sk-12345",
        "maspo.model.typo.base-url, http://localhost/v1?key=sk-12345",
        "maspo.cache.url, jdbc:postgresql://u:sk-12345@h/d",
        "maspo.cache.url, jdbc:postgresql://h/d?user=u&password=sk-12345",
        "maspo.cache.url, jdbc:postgresql://h/d?accessToken=sk-12345",
        // Settings of another kind, and such as do not exist: the request is written before that is found.
        "maspo.model.baseUrl, http://localhost/v1?key=sk-12345",
        "maspo.cache.file, http://u:sk-12345@localhost/v1",
    })
    void aUrlThatMayHoldASecretIsRefusedAndNotShown(String name, String value) {
        assertThatExceptionOfType(MaspoException.class)
                .isThrownBy(() -> request(name, value))
                .withMessageContaining(name)
                .withMessageNotContaining("12345");
    }

    @Test
    void aUrlThatOnlySaysWhereSomethingIsIsTaken() {
        assertThat(request("maspo.model.base-url", "http://localhost:11434/v1").parameters())
                .containsEntry("maspo.model.base-url", "http://localhost:11434/v1");
    }

    private static RunRequest request(String name, String value) {
        return new RunRequest(
                RunRequest.SCHEMA, "run", "check", List.of(), List.of(), "out", "r", null, Map.of(name, value));
    }
}
