package dev.maspo.maven;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Keeps a second run out of the folder that a run writes to, as their requests, events and results would mix. The
 * system gives the lock back however the run ends.
 */
final class OutputLock implements Closeable {

    /** What to do about a folder that cannot be written to. */
    static final String UNWRITTEN =
            ". Make room or give the right to write there, or name another folder with" + " -Dmaspo.outputDirectory.";

    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    static OutputLock take(Path folder) throws MojoExecutionException {
        Path file = folder.resolve(".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locks(channel)) {
                return new OutputLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e + UNWRITTEN, e);
        }
        throw new MojoExecutionException("Another run is at work in " + folder
                + ". Wait for its end, or give this one a folder of its own with -Dmaspo.outputDirectory.");
    }

    private static boolean locks(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // A goal for another module, in this very Maven.
            return false;
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
        }
    }
}
