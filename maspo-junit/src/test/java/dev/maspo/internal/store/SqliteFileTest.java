package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest extends CallStoreContract {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("new/calls.db");
    }

    @Override
    CallBackend backend() {
        return new SqliteFile(file(), 2_000);
    }

    @Test
    void nothingIsMadeBeforeItIsNeeded() {
        store().close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoComesAsItIsClosedOpensNothing() throws InterruptedException {
        CallStore store = store();
        Thread late = new Thread(() -> store.find("k"));
        synchronized (store) {
            late.start();
            while (late.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            store.close();
        }
        late.join();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoIsInterruptedWhileAnotherProcessOpensItWaitsOn() throws Exception {
        Files.createDirectories(file().getParent());
        Thread waiting = new Thread(() -> store().keep(call("k", "r")));
        try (FileChannel gate = FileChannel.open(
                file().resolveSibling("calls.db.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = gate.lock();
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            lock.release();
        }
        waiting.join();

        assertThat(warnings).isEmpty();
        assertThat(store().find("k")).contains("r");
    }

    @Test
    void peopleCanReadIt() throws SQLException {
        try (CallStore store = store()) {
            store.keep(call("k", "r"));
        }

        try (Connection connection = connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT model, role, agent, created, input_tokens, output_tokens, request,"
                                + " answer FROM maspo_calls")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("created")).isEqualTo("2026-03-01T10:00:00Z");
            assertThat(rows.getString("model") + rows.getString("role") + rows.getString("agent"))
                    .isEqualTo("mAGENTa");
            assertThat(rows.getString("request") + rows.getString("answer")).isEqualTo("What?That.");
            assertThat(rows.getInt("input_tokens") + rows.getInt("output_tokens"))
                    .isEqualTo(7);
        }
    }

    @Test
    void aSpoiltAnswerIsNotFoundAndTheOthersAre() throws SQLException {
        try (CallStore store = store()) {
            store.keep(call("k", "right"));
            store.keep(call("l", "other"));
        }
        execute("UPDATE maspo_calls SET response = 'wrong' WHERE call_key = 'k'");

        CallStore store = store();
        assertThat(store.find("k")).isEmpty();
        assertThat(store.keep(call("k", "again"))).isEqualTo("again");
        assertThat(store.find("k")).contains("again");
        assertThat(store.find("l")).contains("other");
    }

    @Test
    void randomBytesAreMovedAsideAndReportedOnce() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.createDirectories(file().getParent());
        Files.write(file(), noise);

        CallStore store = store();
        assertThat(store.find("k")).isEmpty();
        store.keep(call("k", "r"));
        assertThat(store.find("k")).contains("r");

        assertThat(warnings).singleElement().asString().contains(file().toString(), "calls.db.damaged-1");
        assertThat(file().resolveSibling("calls.db.damaged-1")).hasBinaryContent(noise);
    }

    @Test
    void aTruncatedFileIsReplacedWhileTheRunGoesOn() throws IOException {
        try (CallStore store = store()) {
            IntStream.range(0, 100).forEach(i -> store.keep(call("k" + i, "r".repeat(2000))));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {1, 100, 4096, 4096 * 3 + 17, whole.length / 2}) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            try (CallStore store = store()) {
                for (int i = 0; i < 100; i++) {
                    String key = "k" + i;
                    store.find(key);
                    assertThat(store.keep(call(key, "n"))).isIn("n", "r".repeat(2000));
                    assertThat(store.find(key)).as(length + " bytes, " + key).isPresent();
                }
            }
        }
        assertThat(warnings).hasSizeBetween(4, 5).allMatch(w -> w.contains("was damaged"));
    }

    @Test
    void aDamagedFileUnderAnOpenStoreCostsNoAnswer() throws IOException {
        CallStore store = store();
        IntStream.range(0, 50).forEach(i -> store.keep(call("k" + i, "r".repeat(2000))));
        byte[] noise = new byte[(int) Files.size(file())];
        new Random(2).nextBytes(noise);
        Files.write(file(), noise);
        Files.deleteIfExists(file().resolveSibling("calls.db-wal"));

        for (int i = 0; i < 200; i++) {
            assertThat(store.keep(call("n" + i, "r"))).isEqualTo("r");
        }
        assertThat(warnings).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneWarning() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "a file, not a folder");
        CallStore store =
                new GuardedCalls(new SqliteFile(plain.resolve("calls.db"), 100), CLOCK, 1_000_000, warnings::add);

        for (int i = 0; i < 10; i++) {
            assertThat(store.find("k")).isEmpty();
            assertThat(store.keep(call("k", "r"))).isEqualTo("r");
        }
        store.close();
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("plain", "memory only", "maspo.cache.file", "maspo.cache=off");
    }

    @Test
    void aFileThatSomebodyLocksIsOneWarning() throws SQLException {
        try (CallStore store = store()) {
            store.keep(call("k", "r"));
        }
        try (Connection connection = connect()) {
            connection.createStatement().execute("BEGIN EXCLUSIVE");
            CallStore store = new GuardedCalls(new SqliteFile(file(), 50), CLOCK, 1_000_000, warnings::add);

            assertThat(store.keep(call("l", "s"))).isEqualTo("s");
            assertThat(store.keep(call("l", "s"))).isEqualTo("s");
            store.close();
        }
        assertThat(warnings).singleElement().asString().contains("SQLITE_BUSY");
    }

    @Test
    void aFullDiskIsOneWarningAndNothingIsLostFromTheFile() throws SQLException {
        CallStore store = store();
        store.keep(call("k", "r"));
        store.close();
        CallBackend small = new SqliteFile(file(), 100) {
            @Override
            public Connection open() throws SQLException {
                Connection connection = super.open();
                // SQLite says the same as on a full disk.
                connection.createStatement().execute("PRAGMA max_page_count = 12");
                return connection;
            }
        };
        CallStore full = new GuardedCalls(small, CLOCK, 100_000_000, warnings::add);
        IntStream.range(0, 100)
                .forEach(i ->
                        assertThat(full.keep(call("n" + i, "r".repeat(3000)))).hasSize(3000));
        full.close();

        assertThat(warnings).singleElement().asString().contains("SQLITE_FULL");
        assertThat(store().find("k")).contains("r");
    }

    @Test
    void aFileOfAnotherVersionIsLeftAlone() throws SQLException {
        try (CallStore store = store()) {
            store.keep(call("k", "r"));
        }
        execute("UPDATE maspo_meta SET value = '2'");

        assertThat(store().find("k")).isEmpty();
        assertThat(warnings).singleElement().asString().contains("schema 2", "schema 1", "delete it");
    }

    @Test
    void claimsThatCannotBeSeenAreOneWarningAndNoHindrance() throws IOException {
        CallStore store = store();
        store.keep(call("k", "r"));
        Files.createDirectory(file().resolveSibling("calls.db.claims"));

        for (int i = 0; i < 5; i++) {
            assertThat(store.claim("l")).isTrue();
            store.giveBack("l");
        }
        assertThat(store.find("k")).contains("r");
        assertThat(warnings).singleElement().asString().contains("calls.db.claims", "paid twice");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }
}
