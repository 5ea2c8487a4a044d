package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.maspo.MaspoException;
import dev.maspo.fixtures.BrokenModels;
import dev.maspo.fixtures.Desk;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingErrorsTest {

    private static final String SECRET = "s3cret-pw";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "maspo.seed, one, a whole number",
        "maspo.seed, 1.5, a whole number",
        "maspo.rounds, 0, a whole number from 1 to 1000",
        "maspo.steps, many, a whole number from 1 to 1000",
        "maspo.concurrency, -1, a whole number from 1 to 10000",
        "maspo.maxErrorRate, 5, a number from 0 to 1",
        "maspo.maxErrorRate, NaN, a number from 0 to 1"
    })
    void aMalformedNumberIsNamedWithItsParameter(String name, String value, String wanted) {
        String message = name + " must be " + wanted + ", but is '" + value + "'.";

        assertThat(Refused.testing(Desk.class, name, value)).isEqualTo(message);
        assertThat(Refused.optimizing(Desk.class, folder, name, value)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "maspo.demonstrations; true; on, off",
                "maspo.preflight; yes; on, off, force, only",
            })
    void aValueThatIsNoneOfThoseThereAreIsToldWhichThereAreBeforeAnyCaseIsRun(
            String name, String value, String wanted) {
        String message = name + " must be one of " + wanted + ", but is '" + value + "'.";

        // Were a case run, the model would be asked, and it only fails.
        assertThat(Refused.testing(BrokenModels.Fails.class, name, value)).isEqualTo(message);
        assertThat(Refused.optimizing(BrokenModels.Fails.class, folder, name, value))
                .isEqualTo(message);
    }

    @Test
    void anUnknownPresetIsToldWhichThereAre() {
        assertThat(Refused.testing(Desk.class, "maspo.preset", "gepa"))
                .isEqualTo(Refused.optimizing(Desk.class, folder, "maspo.preset", "gepa"))
                .matches("maspo.preset must be one of joint.*, but is 'gepa'\\.");
    }

    @Test
    void anEndpointWithoutModelNameIsToldToNameOne() {
        String[] endpoint = {"maspo.model.base-url", "http://localhost:1/v1"};

        assertThat(Refused.testing(Desk.class, endpoint)).contains("Set maspo.model.name");
        assertThat(Refused.optimizing(Desk.class, folder, endpoint))
                .contains("http://localhost:1/v1, but no model name is.", Desk.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434", "ftp://localhost/v1", "/v1", "http:///v1"})
    void anEndpointThatIsNoWebAddressIsShownWithAnExample(String url) {
        assertThat(Refused.testing(Desk.class, "maspo.model.base-url", url, "maspo.model.name", "m"))
                .contains("maspo.model.base-url must be an http or https URL such as http://localhost:11434/v1")
                .contains("but is '" + url + "'.");
    }

    @Test
    void anEndpointThatIsMalformedIsShown() {
        assertThat(Refused.testing(Desk.class, "maspo.model.base-url", "http://local host/v1", "maspo.model.name", "m"))
                .contains("maspo.model.base-url must be an http or https URL", "but is 'http://local host/v1'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:" + SECRET + "@localhost/v1",
                "ftp://user:" + SECRET + "@localhost/v1",
                "http://user:" + SECRET + "^@localhost/v1",
                "http://user:" + SECRET + "@my_host/v1",
                "http://" + SECRET + "@localhost/v1"
            })
    void credentialsInAnEndpointAreNeverRepeated(String url) {
        String[] complete = {"maspo.model.base-url", url, "maspo.model.name", "m"};
        Throwable failure = Running.failure(Running.jupiter(Desk.class, complete));

        assertThat(failure)
                .isInstanceOf(MaspoException.class)
                .hasMessageContainingAll("maspo.model.base-url", "maspo.model.api-key-env")
                .extracting(Throwables::getStackTrace, STRING)
                .doesNotContain(SECRET);
        assertThat(Refused.testing(Desk.class, "maspo.model.base-url", url)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/v1?key=" + SECRET,
                "http://localhost:1/v1#" + SECRET,
                "http://localhost:1/v1;key=" + SECRET,
                "localhost:1/v1?key=" + SECRET
            })
    void aKeyInTheQueryOfAnEndpointIsRefusedBeforeAnythingIsWritten(String url) throws IOException {
        for (String role : List.of("", "agent.", "judge.", "optimizer.")) {
            String name = "maspo.model." + role + "base-url";
            String[] settings = {
                name,
                url,
                "maspo.model.name",
                "m",
                "maspo.calls",
                "record",
                "maspo.calls.directory",
                folder.toString(),
                "maspo.outputDirectory",
                folder.toString(),
                "maspo.baselineDirectory",
                folder.toString()
            };

            for (String mode : List.of("test", "optimize", "baseline", "check", "plan")) {
                assertThat(Refused.testing(Desk.class, inMode(mode, settings)))
                        .contains(name + " must end with its path", "@ModelFor")
                        .doesNotContain(SECRET);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContain(SECRET);
            }
        }
    }

    @Test
    void aKeyVariableThatIsNotSetIsNamed() {
        assertThat(Refused.testing(
                        Desk.class,
                        "maspo.model.base-url",
                        "http://localhost:1/v1",
                        "maspo.model.name",
                        "m",
                        "maspo.model.api-key-env",
                        "MASPO_NO_SUCH_VARIABLE"))
                .contains(
                        "The environment variable MASPO_NO_SUCH_VARIABLE, named by maspo.model.api-key-env, is not set");
    }

    @Test
    void aTimeoutThatIsNoNumberIsNamed() {
        assertThat(Refused.testing(
                        Desk.class,
                        "maspo.model.base-url",
                        "http://localhost:1/v1",
                        "maspo.model.name",
                        "m",
                        "maspo.model.timeout",
                        "soon"))
                .contains("maspo.model.timeout must be a number from 0.001 to 86400, but is 'soon'.");
    }

    @Test
    void anEndpointOfOneRoleIsReadForThatRole() {
        assertThat(Refused.optimizing(Desk.class, folder, "maspo.model.judge.base-url", "http://localhost:1/v1"))
                .contains("no model name is", "maspo.model.judge.name");
    }

    private static String[] inMode(String mode, String... settings) {
        return Stream.concat(Stream.of("maspo.mode", mode), Stream.of(settings)).toArray(String[]::new);
    }
}
