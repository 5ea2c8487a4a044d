package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server. Skipped where there is none, unless MASPO_REQUIRE_POSTGRES is set. */
class PostgresServerTest extends CallStoreContract {

    private static @Nullable PostgresCluster started;

    @BeforeAll
    static void startServer() throws IOException {
        started = PostgresCluster.create().orElse(null);
        if (System.getenv("MASPO_REQUIRE_POSTGRES") == null) {
            assumeTrue(started != null, "no PostgreSQL in /usr/lib/postgresql; install the package postgresql");
        }
        assertThat(started).as("PostgreSQL in /usr/lib/postgresql").isNotNull();
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    private static PostgresCluster server() {
        return Objects.requireNonNull(started);
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = backend().open()) {
            connection.createStatement().execute("TRUNCATE maspo_calls");
        }
    }

    @Override
    CallBackend backend() {
        return new PostgresServer(server().url(), PostgresCluster.USER, PostgresCluster.PASSWORD);
    }

    @Test
    void aRestartedServerIsFoundAgain() {
        CallStore store = store();
        store.keep(call("k", "r"));
        server().stop();
        server().start();

        assertThat(store.find("k")).contains("r");
        assertThat(store.keep(call("l", "s"))).isEqualTo("s");
        assertThat(store.find("l")).contains("s");
        assertThat(warnings).isEmpty();
    }

    @Test
    void claimsAreTakenAgainAfterARestart() {
        CallStore one = store();
        CallStore other = store();
        one.claim("k");
        server().stop();
        server().start();

        assertThat(other.claim("k")).isTrue();
        one.giveBack("k");
        assertThat(one.claim("k")).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void aServerThatIsGoneIsOneWarning() {
        CallStore store = store();
        store.keep(call("k", "r"));
        server().stop();
        try {
            for (int i = 0; i < 5; i++) {
                assertThat(store.find("k")).isEmpty();
                assertThat(store.keep(call("l", "s"))).isEqualTo("s");
            }
        } finally {
            server().start();
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("memory only")
                .doesNotContain(PostgresCluster.PASSWORD);
    }

    @Test
    void credentialsComeFromTheEnvironmentAndAWrongOneIsNotShown() {
        Map<String, String> parameters = Map.of(
                "maspo.cache.url",
                server().url(),
                "maspo.cache.user-env",
                "DB_USER",
                "maspo.cache.password-env",
                "DB_PASSWORD");
        CacheSettings settings =
                CacheSettings.of(name -> Optional.ofNullable(parameters.get(name)), Path.of("nowhere"));
        Map<String, String> right = Map.of("DB_USER", PostgresCluster.USER, "DB_PASSWORD", PostgresCluster.PASSWORD);
        try (CallStore store = CallStores.open(settings, right::get, CLOCK, warnings::add)) {
            store.keep(call("k", "r"));
            assertThat(store.find("k")).contains("r");
        }
        assertThat(warnings).isEmpty();

        Map<String, String> wrong = Map.of("DB_USER", PostgresCluster.USER, "DB_PASSWORD", "wrong-passw0rd");
        try (CallStore store = CallStores.open(settings, wrong::get, CLOCK, warnings::add)) {
            assertThat(store.find("k")).isEmpty();
        }
        assertThat(warnings).singleElement().asString().doesNotContain("passw0rd");

        Assertions.assertThatExceptionOfType(MaspoException.class)
                .isThrownBy(() -> CallStores.open(settings, Map.of("DB_USER", "u")::get, CLOCK, warnings::add))
                .withMessageContaining("DB_PASSWORD")
                .withMessageContaining("maspo.cache.password-env");
    }
}
