package dev.maspo.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A call store in one SQLite file, which several processes may use at once. */
class SqliteFile implements CallBackend {

    private final Path file;
    private final int busyMillis;

    /**
     * Names the file; nothing is opened yet.
     *
     * @param file the file
     * @param busyMillis how long to wait for another process to finish writing
     */
    SqliteFile(Path file, int busyMillis) {
        this.file = file.toAbsolutePath().normalize();
        this.busyMillis = busyMillis;
    }

    @Override
    public Connection open() throws SQLException {
        // Two processes that make the file, or turn its journal to WAL, at the same time would fail each other.
        return FileGate.through(sibling(".lock"), busyMillis, this::prepared);
    }

    private Connection prepared() throws SQLException {
        Properties properties = new Properties();
        // The driver would ask for the number of the row after each insert; the rows have keys of their own.
        properties.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.pragmaName, "false");
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, properties);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = " + busyMillis);
                statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
                statement.execute("PRAGMA journal_mode = WAL");
                // A killed process loses nothing with it; a power cut may cost the last calls, never the file.
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA journal_size_limit = 16777216");
            }
            CallTables.prepare(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            ConnectionPool.close(connection);
            throw e;
        }
    }

    @Override
    public Claims claims() {
        return new FileClaims(sibling(".claims"));
    }

    @Override
    public int connections() {
        return 1; // SQLite has one writer at a time; more connections would only wait for each other.
    }

    @Override
    public Optional<String> mend(SQLException failure) throws SQLException {
        if (!damaged(failure)) {
            return Optional.empty();
        }
        return FileGate.through(sibling(".lock"), busyMillis, () -> {
            // Another process may have put a sound file in its place already.
            return Optional.of(sound() ? "" : moveAside(failure));
        });
    }

    private boolean sound() throws SQLException {
        try (Connection connection = prepared();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            return rows.next() && "ok".equals(rows.getString(1));
        } catch (SQLException e) {
            if (damaged(e)) {
                return false;
            }
            throw e;
        }
    }

    private String moveAside(SQLException failure) throws SQLException {
        try {
            int number = 1;
            while (Files.exists(sibling(".damaged-" + number))) {
                number++;
            }
            Path aside = sibling(".damaged-" + number);
            Files.move(file, aside);
            // They belong to the damaged file and would spoil the new one.
            Files.deleteIfExists(sibling("-wal"));
            Files.deleteIfExists(sibling("-shm"));
            return "The call cache " + file + " was damaged (" + failure.getMessage() + "). It has been moved to "
                    + aside.getFileName() + ", and a new one begun; delete the damaged file when you like.";
        } catch (IOException e) {
            throw new SQLException("it is damaged and cannot be moved aside: " + e, e);
        }
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static boolean damaged(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        // A file that ends too soon is reported as a short read.
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code
                || String.valueOf(failure.getMessage()).contains("SHORT_READ");
    }

    @Override
    public void shrink(Statement statement) throws SQLException {
        statement.execute("PRAGMA incremental_vacuum");
    }

    @Override
    public String describe() {
        return file.toString();
    }
}
