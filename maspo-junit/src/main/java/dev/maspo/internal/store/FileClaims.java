package dev.maspo.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Claims as locks on single bytes of an empty file, far beyond its end. On POSIX systems the locks of a file belong to
 * the process: a second store of this process that closes drops the claims of the first, whose calls under way may then
 * be paid by another process, too.
 */
final class FileClaims implements Claims {

    private final Path file;
    private final Map<String, FileLock> held = new ConcurrentHashMap<>();
    private @Nullable FileChannel open;

    /** Names the file, which must not be locked for anything else; it is made with the first claim. */
    FileClaims(Path file) {
        this.file = file;
    }

    @Override
    public boolean take(String key) throws SQLException {
        FileChannel channel = null;
        try {
            channel = channel();
            FileLock lock = channel.tryLock(Claims.number(key), 1, false);
            if (lock == null) {
                return false;
            }
            held.put(key, lock);
            return true;
        } catch (OverlappingFileLockException e) {
            return false; // Claimed by this process.
        } catch (IOException e) {
            forget(channel);
            throw new SQLException("no lock can be had on " + file + ": " + e, e);
        }
    }

    private synchronized FileChannel channel() throws IOException {
        FileChannel channel = open;
        if (channel == null) {
            Files.createDirectories(file.resolveSibling("."));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            open = channel;
        }
        return channel;
    }

    private synchronized void forget(@Nullable FileChannel failed) {
        if (failed != null && open == failed) {
            close();
        }
    }

    @Override
    public void giveBack(String key) {
        FileLock lock = held.remove(key);
        if (lock != null) {
            try {
                lock.release();
            } catch (IOException e) {
                // It ends with the channel.
            }
        }
    }

    @Override
    public synchronized void close() {
        FileChannel channel = open;
        open = null;
        held.clear();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Then it ends with the process.
        }
    }
}
