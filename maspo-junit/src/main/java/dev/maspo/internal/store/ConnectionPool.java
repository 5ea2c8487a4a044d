package dev.maspo.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few connections that are opened when they are first needed. One that fails is not used again. */
final class ConnectionPool implements AutoCloseable {

    /** Work with one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    private final CallBackend backend;
    private final int size;
    private final Semaphore free;
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    ConnectionPool(CallBackend backend, int size) {
        this.backend = backend;
        this.size = size;
        this.free = new Semaphore(size);
    }

    <T> T with(Work<T> work) throws SQLException {
        free.acquireUninterruptibly();
        try (HeldInterrupt interrupt = new HeldInterrupt()) {
            interrupt.take();
            Session session = take();
            boolean sound = false;
            try {
                T result = work.on(session);
                sound = true;
                return result;
            } finally {
                give(session, sound);
            }
        } finally {
            free.release();
        }
    }

    private Session take() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new SQLException("the call cache is closed");
            }
            Session session = idle.pollFirst();
            if (session != null) {
                return session;
            }
        }
        return new Session(backend.open());
    }

    private void give(Session session, boolean sound) {
        if (!sound) {
            close(session.connection);
            return;
        }
        synchronized (idle) {
            idle.addFirst(session);
        }
    }

    /** Waits for work under way, and closes all connections. */
    @Override
    public void close() {
        free.acquireUninterruptibly(size);
        synchronized (idle) {
            closed = true;
            idle.forEach(session -> close(session.connection));
            idle.clear();
        }
        free.release(size);
    }

    static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It is given up either way, and what was committed is kept.
        }
    }

    /** A connection with its prepared statements. For one thread at a time. */
    static final class Session {

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();

        Session(Connection connection) {
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        PreparedStatement statement(String sql) throws SQLException {
            PreparedStatement known = statements.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                statements.put(sql, known);
            }
            return known;
        }

        /** Runs a statement with these values, and returns how many rows it changed. */
        int update(String sql, List<Object> values) throws SQLException {
            PreparedStatement statement = statement(sql);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        }
    }
}
