package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheSettingsTest {

    @TempDir
    Path folder;

    private CacheSettings settings(String... pair) {
        Map<String, String> map = pair.length == 0 ? Map.of() : Map.of(pair[0], pair[1]);
        return CacheSettings.of(name -> Optional.ofNullable(map.get(name)), folder);
    }

    @Test
    void itIsOnAndHolds500MegabytesUnlessToldOtherwise() {
        assertThat(settings().on()).isTrue();
        assertThat(settings().maxBytes()).isEqualTo(500_000_000);
        assertThat(settings("maspo.cache", "off").on()).isFalse();
        assertThat(settings("maspo.cache.max-mb", "2").maxBytes()).isEqualTo(2_000_000);
    }

    @Test
    void aFileThatIsNamedIsTaken() {
        assertThat(settings("maspo.cache.file", "x/y.db").file()).isEqualTo(folder.resolve("x/y.db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:s3cret@host/db",
                "jdbc:postgresql://host/db?user=u&PASSWORD=s3cret",
                "jdbc:postgresql://host/db?sslpassword=s3cret",
                "jdbc:postgresql://host/db?%70assword=s3cret",
                "jdbc:postgresql://host/db?accessToken=s3cret",
                "jdbc:postgresql://host/db#s3cret"
            })
    void aUrlWithCredentialsIsRefusedAndNotShown(String url) {
        assertThatExceptionOfType(MaspoException.class)
                .isThrownBy(() -> settings("maspo.cache.url", url))
                .withMessageContaining("maspo.cache.password-env")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void whatTheDriverIsToldWithoutASecretIsTaken() {
        String url = "jdbc:postgresql://a,b:5433/db?ssl=true&sslmode=verify-full&currentSchema=maspo";

        assertThat(settings("maspo.cache.url", url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "maspo.cache, yes",
        "maspo.cache.max-mb, 0",
        "maspo.cache.max-mb, many",
        "maspo.cache.url, jdbc:h2:mem",
        "maspo.cache.user-env, not a name",
        "maspo.cache.password-env, s3cret-value"
    })
    void aMalformedValueIsRefused(String name, String value) {
        assertThatExceptionOfType(MaspoException.class)
                .isThrownBy(() -> settings(name, value))
                .withMessageContaining(name + " must be")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void allModulesOfABuildShareOnePlace() throws IOException {
        Path module = Files.createDirectories(folder.resolve("copy/build/modules/app"));
        Files.createDirectories(folder.resolve("copy/.git"));
        touch("pom.xml", "copy/build/pom.xml", "copy/build/modules/app/pom.xml");

        assertThat(CachePlace.from(module)).isEqualTo(folder.resolve("copy/build/.maspo/calls.db"));
        assertThat(CachePlace.from(folder.resolve("copy/build")))
                .isEqualTo(folder.resolve("copy/build/.maspo/calls.db"));
    }

    @Test
    void aFolderThatSaysItIsTheRootIsBelieved() throws IOException {
        Path module = Files.createDirectories(folder.resolve("root/app"));
        Files.createDirectories(folder.resolve("root/.mvn"));
        touch("pom.xml", "root/pom.xml", "root/app/pom.xml");

        assertThat(CachePlace.from(module)).isEqualTo(folder.resolve("root/.maspo/calls.db"));
    }

    @Test
    void withoutAnyBuildItIsTheWorkingDirectory() throws IOException {
        Path plain = Files.createDirectories(folder.resolve("copy/plain"));
        Files.createDirectories(folder.resolve("copy/.git"));

        assertThat(CachePlace.from(plain)).isEqualTo(plain.resolve(".maspo/calls.db"));
    }

    private void touch(String... files) throws IOException {
        for (String file : files) {
            Files.writeString(folder.resolve(file), "");
        }
    }
}
