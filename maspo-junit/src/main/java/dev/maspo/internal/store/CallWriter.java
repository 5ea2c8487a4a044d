package dev.maspo.internal.store;

import dev.maspo.internal.store.ConnectionPool.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Adds calls to a database. Those that are answered at the same time are written in one transaction, by one of the
 * threads that bring them, as a transaction takes longer than the rows in it. Each waits until its call is committed.
 */
final class CallWriter {

    private static final String KEEP = "INSERT INTO maspo_calls (call_key, model, role, agent, created, used,"
            + " input_tokens, output_tokens, bytes, checksum, request, answer, response)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (call_key) DO NOTHING";

    private final ConnectionPool writers;
    private final Eviction eviction;
    private final Queue<Row> waiting = new ConcurrentLinkedQueue<>();

    /** A row that is to be written, and whether it was added, or there already. */
    private record Row(String key, long bytes, List<Object> values, CompletableFuture<Boolean> added) {

        static Row of(StoredCall call, String now) {
            long bytes = call.bytes();
            List<Object> values = List.of(
                    call.key(),
                    call.model(),
                    call.role(),
                    call.agent(),
                    now,
                    now,
                    call.inputTokens(),
                    call.outputTokens(),
                    bytes,
                    CallDatabase.checksum(call.response()),
                    call.request(),
                    call.answer(),
                    call.response());
            return new Row(call.key(), bytes, values, new CompletableFuture<>());
        }
    }

    CallWriter(ConnectionPool writers, Eviction eviction) {
        this.writers = writers;
        this.eviction = eviction;
    }

    /** Adds a call; false if there is one under its key already. */
    boolean add(StoredCall call, String now) throws SQLException {
        Row row = Row.of(call, now);
        waiting.add(row);
        try {
            // Whoever comes to a connection writes for all who wait, so most find their row written when it is theirs.
            writers.with(this::write);
        } finally {
            waiting.remove(row);
        }
        try {
            return row.added.join();
        } catch (CompletionException e) {
            // As if this thread had written it: what fails the database is mended, or borne, by whoever asked.
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private int write(Session session) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Row row = waiting.poll(); row != null; row = waiting.poll()) {
            rows.add(row);
        }
        // Two processes that write the same rows in different orders would wait for each other for ever.
        rows.sort(Comparator.comparing(Row::key));
        try {
            boolean together = rows.size() > 1;
            if (together) {
                session.connection().setAutoCommit(false);
            }
            List<Boolean> added = new ArrayList<>();
            for (Row row : rows) {
                added.add(session.update(KEEP, row.values) > 0);
            }
            if (together) {
                session.connection().commit();
                session.connection().setAutoCommit(true);
            }
            done(session, rows, added);
            return rows.size();
        } catch (Throwable e) {
            rows.forEach(row -> row.added.completeExceptionally(e));
            throw e;
        }
    }

    private void done(Session session, List<Row> rows, List<Boolean> added) throws SQLException {
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).added.complete(added.get(i));
            bytes += added.get(i) ? rows.get(i).bytes : 0;
        }
        if (bytes > 0) {
            eviction.added(session, bytes);
        }
    }
}
