package dev.maspo.internal.store;

import dev.maspo.internal.store.ConnectionPool.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps a call store within its bounds: what was not used for the longest time goes first. */
final class Eviction {

    private static final String OLDEST = "SELECT call_key, bytes FROM maspo_calls ORDER BY used, call_key LIMIT 500";
    private static final String DROP = "DELETE FROM maspo_calls WHERE call_key = ?";

    private final CallBackend backend;
    private final long maxBytes;
    private final AtomicLong unmeasured;

    Eviction(CallBackend backend, long maxBytes) {
        this.backend = backend;
        this.maxBytes = maxBytes;
        // The first answer of a run shows what earlier runs have left.
        this.unmeasured = new AtomicLong(maxBytes);
    }

    /** Takes note of an added row, and makes room from time to time. */
    void added(Session session, long bytes) throws SQLException {
        // To measure goes through an index of all rows, so it is not done for each.
        if (unmeasured.addAndGet(bytes) <= maxBytes / 20) {
            return;
        }
        unmeasured.set(0);
        try (Statement statement = session.connection().createStatement()) {
            long total = total(statement);
            if (total > maxBytes) {
                makeRoom(session, statement, total);
                backend.shrink(statement);
            }
        }
    }

    // A tenth more than needed, so that this is not soon to be done again.
    private void makeRoom(Session session, Statement statement, long total) throws SQLException {
        long left = total;
        long wanted = maxBytes / 10 * 9;
        while (left > wanted) {
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(OLDEST)) {
                while (left > wanted && rows.next()) {
                    keys.add(rows.getString(1));
                    left -= rows.getLong(2);
                }
            }
            if (keys.isEmpty()) {
                return;
            }
            drop(session, keys);
        }
    }

    private static void drop(Session session, List<String> keys) throws SQLException {
        var statement = session.statement(DROP);
        session.connection().setAutoCommit(false);
        try {
            for (String key : keys) {
                statement.setString(1, key);
                statement.addBatch();
            }
            statement.executeBatch();
            session.connection().commit();
        } finally {
            session.connection().setAutoCommit(true);
        }
    }

    private static long total(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COALESCE(SUM(bytes), 0) FROM maspo_calls")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
