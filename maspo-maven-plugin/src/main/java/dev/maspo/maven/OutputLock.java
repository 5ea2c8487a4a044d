package dev.maspo.maven;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.SessionData;

/**
 * Keeps a second run out of the folder that a run writes to, as their requests, events and results would mix. The
 * system gives the lock back however the run ends.
 */
final class OutputLock implements Closeable {

    /** What to do about a folder that cannot be written to. */
    static final String UNWRITTEN =
            ". Make room or give the right to write there, or name another folder with -Dmaspo.outputDirectory.";

    private final FileChannel channel;
    private final SessionData here;
    private final String key;

    private OutputLock(FileChannel channel, SessionData here, String key) {
        this.channel = channel;
        this.here = here;
        this.key = key;
    }

    /**
     * Takes the folder.
     *
     * @param folder the folder, which is made if it is missing
     * @param here what this Maven's goals share: to open the file of a lock that this very process holds would lose it
     */
    static OutputLock take(Path folder, SessionData here) throws MojoExecutionException {
        Path file = folder.toAbsolutePath().normalize().resolve(".lock");
        String key = OutputLock.class.getName() + " " + file;
        if (!here.set(key, null, true)) {
            throw taken(folder);
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locks(channel)) {
                return new OutputLock(channel, here, key);
            }
            channel.close();
        } catch (IOException e) {
            here.set(key, null);
            throw new MojoExecutionException("cannot write " + file + ": " + e + UNWRITTEN, e);
        }
        here.set(key, null);
        throw taken(folder);
    }

    private static MojoExecutionException taken(Path folder) {
        return new MojoExecutionException("Another run is at work in " + folder
                + ". Wait for its end, or give this one a folder of its own with -Dmaspo.outputDirectory.");
    }

    private static boolean locks(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // That a file system knows no locks is no reason not to run.
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            here.set(key, null);
        }
    }
}
