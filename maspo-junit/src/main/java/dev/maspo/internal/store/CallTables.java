package dev.maspo.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a call store. The columns are made to be read by people. */
final class CallTables {

    private static final String SCHEMA = "1";

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS maspo_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
            "INSERT INTO maspo_meta (name, value) VALUES ('schema', '" + SCHEMA + "') ON CONFLICT (name) DO NOTHING",
            "CREATE TABLE IF NOT EXISTS maspo_calls (call_key TEXT PRIMARY KEY, model TEXT NOT NULL,"
                    + " role TEXT NOT NULL, agent TEXT NOT NULL, created TEXT NOT NULL, used TEXT NOT NULL,"
                    + " input_tokens BIGINT NOT NULL, output_tokens BIGINT NOT NULL, bytes BIGINT NOT NULL,"
                    + " checksum BIGINT NOT NULL, request TEXT NOT NULL, answer TEXT NOT NULL, response TEXT NOT NULL)",
            "CREATE INDEX IF NOT EXISTS maspo_calls_used ON maspo_calls (used, call_key, bytes)");

    private CallTables() {}

    /** Makes the tables unless they are there, and refuses those of another version. */
    static void prepare(Connection connection) throws SQLException {
        String found;
        try {
            found = schema(connection);
        } catch (SQLException e) {
            // They are not there. To try to make them each time would wait for whoever writes.
            make(connection);
            found = schema(connection);
        }
        if (!found.equals(SCHEMA)) {
            throw new SQLException("it has schema " + found + ", and this version of MASPO for JUnit reads schema "
                    + SCHEMA + "; delete it, or name another one");
        }
    }

    private static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT value FROM maspo_meta WHERE name = 'schema'")) {
            return rows.next() ? rows.getString(1) : "none";
        }
    }
}
