package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String KEY = "sk-not-a-real-key-8d1f";

    @Test
    void areReplacedWhereverTheyStand() {
        assertThat(new Secrets(List.of(KEY, "hunter2secret")).hide(KEY + " and hunter2secret, again " + KEY + "."))
                .isEqualTo("*** and ***, again ***.");
    }

    @Test
    void aSecretThatBeginsAnotherDoesNotSaveTheRestOfIt() {
        assertThat(new Secrets(List.of(KEY, KEY + "-long")).hide("key " + KEY + "-long"))
                .isEqualTo("key ***");
    }

    @Test
    void areFoundWithoutTheLineEndThatTheyWereReadWith() {
        assertThat(new Secrets(List.of(KEY + "\n")).hide("key " + KEY + ".")).isEqualTo("key ***.");
    }

    @Test
    void shortValuesAreNoSecrets() {
        assertThat(new Secrets(List.of("", "none", "1234567")).hide("none of 1234567"))
                .isEqualTo("none of 1234567");
    }

    @Test
    void areFoundInTheEnvironmentByTheirNames() {
        Secrets secrets = Secrets.of(Map.of(
                "OPENAI_API_KEY", "secret-key-value",
                "gh_token", "secret-token-value",
                "DB_PASSWORD", "secret-password-value",
                "KEYBOARD", "dvorak-layout",
                "PATH", "/usr/local/bin"));

        assertThat(secrets.values())
                .containsExactlyInAnyOrder("secret-key-value", "secret-token-value", "secret-password-value");
    }

    @Test
    void areNoPartOfWhatCanBePrinted() {
        assertThat(new Secrets(List.of(KEY)).toString()).doesNotContain(KEY);
    }

    @Test
    void anExceptionWithoutSecretsStaysItself() {
        Exception harmless = new IllegalStateException("overloaded", new IllegalArgumentException("full"));

        assertThat(new Secrets(List.of(KEY)).hide(harmless)).isSameAs(harmless);
    }

    @Test
    void anExceptionThatHoldsOneAnywhereIsReplaced() {
        Exception cause = new IllegalArgumentException("wrong key " + KEY);
        Exception suppressed = new IllegalStateException("after", null);
        suppressed.addSuppressed(cause);

        for (Throwable thrown : new Throwable[] {cause, new IllegalStateException("outer", cause), suppressed}) {
            Throwable hidden = new Secrets(List.of(KEY)).hide(thrown);

            assertThat(hidden).hasStackTraceContaining(thrown.getClass().getName());
            var trace = new java.io.StringWriter();
            hidden.printStackTrace(new java.io.PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(KEY);
        }
    }
}
