package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A call store on a PostgreSQL server, for teams and CI shards. The driver is the user's. */
final class PostgresServer implements CallBackend {

    private static final String DRIVER = "org.postgresql.Driver";
    private static final int CONNECTIONS = 4;
    // Any number will do, as long as all versions take the same.
    private static final long MAKING_TABLES = 0x6d6173706fL;

    private final Driver driver;
    private final String url;
    private final Properties properties = new Properties();

    /**
     * Names the server; nothing is opened yet.
     *
     * @param url the JDBC URL, without credentials
     * @param user the user; null for the driver's default
     * @param password the password; null for none
     * @throws MaspoException if the driver is not on the class path
     */
    PostgresServer(String url, @Nullable String user, @Nullable String password) {
        this.driver = driver();
        this.url = url;
        properties.setProperty("connectTimeout", "10");
        // A server that hangs must not hang the run.
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "MASPO for JUnit");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    private static Driver driver() {
        try {
            return Class.forName(DRIVER)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new MaspoException(
                    "maspo.cache.url names a PostgreSQL database, but its driver is not on the test class path."
                            + " Add org.postgresql:postgresql with scope test.",
                    e);
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("its driver does not take the URL");
        }
        try (Statement statement = connection.createStatement()) {
            // A client whose machine is gone must not keep its claims for the two hours that are the usual.
            statement.execute(
                    "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3");
            // Two that make the tables at the same time would fail each other.
            statement.execute("SELECT pg_advisory_lock(" + MAKING_TABLES + ")");
            CallTables.prepare(connection);
            statement.execute("SELECT pg_advisory_unlock(" + MAKING_TABLES + ")");
            return connection;
        } catch (SQLException | RuntimeException e) {
            ConnectionPool.close(connection);
            throw e;
        }
    }

    @Override
    public Claims claims() {
        return new AdvisoryClaims(this);
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    // A lost connection (class 08) or a server that was restarted (57P01 to 57P03) is worth a second try.
    @Override
    public Optional<String> mend(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") ? Optional.of("") : Optional.empty();
    }

    @Override
    public String describe() {
        return "in " + url;
    }
}
