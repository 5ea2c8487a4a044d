package dev.maspo.internal.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call store on a database that may fail. A damaged file is replaced, a lost connection made again; with anything
 * else the run goes on without the store, after one warning. Nothing is opened before it is needed.
 */
final class GuardedCalls implements CallStore {

    private final CallBackend backend;
    private final Clock clock;
    private final long maxBytes;
    private final Consumer<String> warnings;
    private final GuardedClaims claims;
    private @Nullable CallDatabase database;
    private volatile boolean off;

    GuardedCalls(CallBackend backend, Clock clock, long maxBytes, Consumer<String> warnings) {
        this.backend = backend;
        this.clock = clock;
        this.maxBytes = maxBytes;
        this.warnings = warnings;
        this.claims = new GuardedClaims(backend.claims(), warnings);
    }

    /** Work with the database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(CallDatabase database) throws SQLException;
    }

    @Override
    public Optional<String> find(String key) {
        return attempt(database -> database.find(key), Optional.empty());
    }

    @Override
    public String keep(StoredCall call) {
        return attempt(database -> database.keep(call), call.response());
    }

    @Override
    public boolean claim(String key) {
        // Without the answers of the others there is no use in waiting for them.
        return off || claims.take(key);
    }

    @Override
    public void giveBack(String key) {
        claims.giveBack(key);
    }

    private <T> T attempt(Work<T> work, T otherwise) {
        CallDatabase used = database();
        for (int attempt = 0; used != null; attempt++) {
            try {
                return work.on(used);
            } catch (SQLException | LinkageError e) {
                recover(used, e, attempt);
            }
            used = database();
        }
        return otherwise;
    }

    // Not for one who comes when the store is just closed: nobody would close what is opened then.
    private synchronized @Nullable CallDatabase database() {
        CallDatabase known = database;
        if (known == null && !off) {
            known = new CallDatabase(backend, clock, maxBytes);
            database = known;
        }
        return known;
    }

    // One thread mends for all; those that failed on the same database find it replaced or off.
    private synchronized void recover(CallDatabase used, Throwable failure, int attempt) {
        if (off || database != used) {
            return;
        }
        used.abandon();
        database = null;
        try {
            if (attempt == 0 && failure instanceof SQLException e) {
                Optional<String> done = backend.mend(e);
                if (done.isPresent()) {
                    done.filter(text -> !text.isEmpty()).ifPresent(warnings);
                    return;
                }
            }
            giveUp(failure);
        } catch (SQLException e) {
            giveUp(e);
        }
    }

    private void giveUp(Throwable failure) {
        off = true;
        warnings.accept("The call cache " + backend.describe() + " cannot be used: " + failure.getMessage()
                + ". The run goes on and keeps its answers in memory only, so they are paid again by the next run."
                + " Mend the cause, name another place with maspo.cache.file, or set maspo.cache=off.");
    }

    @Override
    public synchronized void close() {
        CallDatabase open = database;
        if (open != null && !off) {
            try {
                open.close();
            } catch (SQLException e) {
                // Only the notes of what was used are lost.
            }
        }
        database = null;
        off = true;
        claims.close();
    }
}
