package dev.maspo.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Claims as PostgreSQL's advisory locks, which belong to a connection and end with it. */
final class AdvisoryClaims implements Claims {

    private final ConnectionPool pool;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    AdvisoryClaims(CallBackend backend) {
        // One connection, as only the one that holds a lock can give it back.
        this.pool = new ConnectionPool(backend, 1);
    }

    @Override
    public boolean take(String key) throws SQLException {
        // A connection would be given its own lock a second time.
        if (!held.add(key)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = call("SELECT pg_try_advisory_lock(?)", key);
            return taken;
        } finally {
            if (!taken) {
                held.remove(key);
            }
        }
    }

    @Override
    public void giveBack(String key) {
        if (!held.contains(key)) {
            return;
        }
        try {
            call("SELECT pg_advisory_unlock(?)", key);
        } catch (SQLException e) {
            // The connection is closed then, and its locks are free.
        } finally {
            held.remove(key);
        }
    }

    private boolean call(String sql, String key) throws SQLException {
        return pool.with(session -> {
            PreparedStatement statement = session.statement(sql);
            statement.setLong(1, Claims.number(key));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    @Override
    public void close() {
        pool.close();
        held.clear();
    }
}
