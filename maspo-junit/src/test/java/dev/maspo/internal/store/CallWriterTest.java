package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.store.ConnectionPool.Work;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallWriterTest {

    @TempDir
    Path folder;

    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void whatArrivesWhileOthersWriteIsOneTransaction() throws Exception {
        List<Object> results = addedTogether(session -> 0, "k0", "k1", "k2", "k3", "k4", "k5", "k6", "k6");

        assertThat(results.subList(0, 6)).containsOnly(true);
        assertThat(results.subList(6, 8)).containsExactlyInAnyOrder(true, false);
        assertThat(commits).hasValue(1);
    }

    @Test
    void ifTheTransactionFailsAllHearWhy() throws Exception {
        List<Object> results = addedTogether(
                session -> session.update("DROP TABLE maspo_calls", List.of()),
                "k0",
                "k1",
                "k2",
                "k3",
                "k4",
                "k5",
                "k6",
                "k7");

        assertThat(results).hasSize(8).allMatch(result -> String.valueOf(result).contains("no such table"));
        assertThat(commits).hasValue(0);
    }

    /** What becomes of calls that threads bring while the only connection is taken. */
    private List<Object> addedTogether(Work<Integer> before, String... keys) throws Exception {
        try (ConnectionPool pool = new ConnectionPool(counting(), 1)) {
            CallWriter writer = new CallWriter(pool, new Eviction(counting(), Long.MAX_VALUE));
            List<FutureTask<Object>> tasks = new ArrayList<>();
            pool.with(session -> {
                for (String key : keys) {
                    Callable<Object> add = () -> writer.add(CallStoreContract.call(key, "r"), "now");
                    tasks.add(new FutureTask<>(() -> outcome(add)));
                    Thread thread = new Thread(tasks.get(tasks.size() - 1));
                    thread.start();
                    while (thread.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                }
                return before.on(session);
            });
            List<Object> results = new ArrayList<>();
            for (FutureTask<Object> task : tasks) {
                results.add(task.get());
            }
            return results;
        }
    }

    private static Object outcome(Callable<Object> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return e;
        }
    }

    private CallBackend counting() {
        return new SqliteFile(folder.resolve("calls.db"), 2_000) {
            @Override
            public Connection open() throws SQLException {
                Connection connection = super.open();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("commit")) {
                                commits.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }
}
