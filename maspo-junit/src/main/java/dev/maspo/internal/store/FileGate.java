package dev.maspo.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Lets one at a time through, of all threads of all processes. The lock ends with the process that holds it. */
final class FileGate {

    private static final int PAUSE_MILLIS = 10;

    private FileGate() {}

    /** Work behind the gate. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    static <T> T through(Path lockFile, int waitMillis, Work<T> work) throws SQLException {
        try {
            Files.createDirectories(lockFile.resolveSibling("."));
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = acquire(channel, waitMillis)) {
                if (lock == null) {
                    throw new SQLException("another process has held " + lockFile + " for " + waitMillis + " ms");
                }
                return work.run();
            }
        } catch (IOException e) {
            throw new SQLException(e.toString(), e);
        }
    }

    // A plain lock() could wait for ever for a process that was stopped.
    private static @Nullable FileLock acquire(FileChannel channel, int waitMillis) throws IOException {
        try (HeldInterrupt interrupt = new HeldInterrupt()) {
            for (int waited = 0; ; waited += PAUSE_MILLIS) {
                FileLock lock = tryLock(channel);
                if (lock != null || waited >= waitMillis) {
                    return lock;
                }
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    interrupt.take(); // To fail would cost all threads the store.
                }
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Another thread of this process has it.
        }
    }
}
