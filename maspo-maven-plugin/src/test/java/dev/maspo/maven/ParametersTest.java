package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void theCommandLineWinsOverThePomAndThePomOverProperties() throws Exception {
        Map<String, String> forFork = new Parameters()
                .properties(properties("maspo.rounds", "1", "maspo.steps", "1", "maspo.seed", "1"))
                .map("", Map.of("maspo.rounds", "2", "maspo.steps", "2"))
                .properties(properties("maspo.rounds", "3"))
                .forFork();

        assertThat(forFork)
                .containsExactlyInAnyOrderEntriesOf(Map.of("maspo.rounds", "3", "maspo.steps", "2", "maspo.seed", "1"));
    }

    @Test
    void otherPropertiesAndThePluginsOwnStayBehind() throws Exception {
        Map<String, String> forFork = new Parameters()
                .properties(properties("my.api.key", "k", "maspo.skip", "false", "maspo.argLine", "-Dkey=k"))
                .properties(
                        properties("maspo.version", "1", "maspo.pipelines", "a", "maspos", "x", "maspo.seed", " 7 "))
                .forFork();

        assertThat(forFork).containsExactly(Map.entry("maspo.seed", "7"));
    }

    @Test
    void valuesThatAreNotSetChangeNothing() throws Exception {
        Map<String, String> withNull = new HashMap<>();
        withNull.put("maspo.seed", null);

        assertThat(new Parameters()
                        .value("maspo.seed", 5L)
                        .value("maspo.seed", null)
                        .map("", withNull)
                        .map("", null)
                        .forFork())
                .containsExactly(Map.entry("maspo.seed", "5"));
    }

    @Test
    void theModelsKeysGetTheirPrefix() throws Exception {
        assertThat(new Parameters()
                        .map("maspo.model.", Map.of("name", "m", "judge.api-key-env", "JUDGE_KEY"))
                        .forFork())
                .containsOnly(
                        Map.entry("maspo.model.name", "m"), Map.entry("maspo.model.judge.api-key-env", "JUDGE_KEY"));
    }

    @Test
    void aParameterOfThePomMustHaveItsFullName() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Parameters().map("", Map.of("rounds", "2")))
                .withMessageContaining("<rounds>")
                .withMessageContaining("<maspo.rounds>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maspo.model.api-key", "maspo.model.judge.apiKey", "maspo.db.password", "maspo.x-secret"})
    void aSecretIsRefusedAndNotShown(String name) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Parameters().value(name, "sk-12345").forFork())
                .withMessageContaining(name)
                .withMessageContaining("api-key-env")
                .withMessageNotContaining("12345");
    }

    @Test
    void aKeyInPlaceOfItsVariablesNameIsRefusedAndNotShown() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Parameters()
                        .value("maspo.model.judge.api-key-env", "sk-12345")
                        .forFork())
                .withMessageContaining("name of an environment variable")
                .withMessageNotContaining("12345");
    }

    @Test
    void thePasswordInPlaceOfItsVariablesNameIsRefusedAndNotShown() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Parameters()
                        .value("maspo.cache.password-env", "sk-12345")
                        .forFork())
                .withMessageContaining("name of an environment variable")
                .withMessageNotContaining("12345");
    }

    private static Properties properties(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }
}
