package dev.maspo.internal.store;

import dev.maspo.internal.store.ConnectionPool.Session;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The calls in a database. What fails here is mended or borne by {@link GuardedCalls}. */
final class CallDatabase {

    private static final String FIND = "SELECT response, checksum, used FROM maspo_calls WHERE call_key = ?";
    private static final String DROP = "DELETE FROM maspo_calls WHERE call_key = ?";
    private static final String TOUCH = "UPDATE maspo_calls SET used = ? WHERE call_key = ?";

    // To note every use would make each hit a write. A day is fine enough to tell what is no longer wanted.
    private static final Duration TOUCH_AFTER = Duration.ofDays(1);
    private static final int MOST_TOUCHES = 500;

    private final ConnectionPool readers;
    private final ConnectionPool writers;
    private final Clock clock;
    private final CallWriter writer;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    CallDatabase(CallBackend backend, Clock clock, long maxBytes) {
        this.readers = new ConnectionPool(backend, backend.connections());
        this.writers = new ConnectionPool(backend, backend.connections());
        this.clock = clock;
        this.writer = new CallWriter(writers, new Eviction(backend, maxBytes));
    }

    Optional<String> find(String key) throws SQLException {
        Optional<Found> row = readers.with(session -> read(session, key));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Found found = row.get();
        if (checksum(found.response) != found.checksum) {
            // One spoilt answer is no reason to give up the others.
            writers.with(session -> session.update(DROP, List.of(key)));
            return Optional.empty();
        }
        if (found.used.compareTo(now(TOUCH_AFTER)) < 0) {
            touched.add(key);
        }
        return Optional.of(found.response);
    }

    private static Optional<Found> read(Session session, String key) throws SQLException {
        PreparedStatement statement = session.statement(FIND);
        statement.setString(1, key);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Found(rows.getString(1), rows.getLong(2), rows.getString(3)))
                    : Optional.empty();
        }
    }

    String keep(StoredCall call) throws SQLException {
        boolean added = writer.add(call, now(Duration.ZERO));
        if (touched.size() >= MOST_TOUCHES) {
            writers.with(this::touch);
        }
        return added ? call.response() : find(call.key()).orElse(call.response());
    }

    private int touch(Session session) throws SQLException {
        for (String key : List.copyOf(touched)) {
            session.update(TOUCH, List.of(now(Duration.ZERO), key));
            touched.remove(key);
        }
        return 0;
    }

    /** Notes what was used, and closes. */
    void close() throws SQLException {
        try {
            if (!touched.isEmpty()) {
                writers.with(this::touch);
            }
        } finally {
            abandon();
        }
    }

    /** Closes, leaving everything as it is. */
    void abandon() {
        readers.close();
        writers.close();
    }

    private String now(Duration ago) {
        return clock.instant().minus(ago).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static long checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private record Found(String response, long checksum, String used) {}
}
