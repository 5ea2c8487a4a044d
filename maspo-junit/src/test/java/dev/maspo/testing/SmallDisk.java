package dev.maspo.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * A real file system of its own that can be filled or made read-only; the system's superuser ignores permissions, and
 * no other way shows what a full disk does. Where it cannot be mounted the test is skipped, unless the environment
 * variable MASPO_REQUIRE_MOUNTS is set.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    /**
     * Mounts the disk.
     *
     * @param folder an empty folder
     * @param kilobytes its size
     * @throws IOException if the folder cannot be made
     */
    public SmallDisk(Path folder, int kilobytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        String problem = run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
        if (!problem.isEmpty()) {
            String reason = "A file system can be mounted by the superuser on Linux only: " + problem;
            if (System.getenv("MASPO_REQUIRE_MOUNTS") != null) {
                throw new AssertionError(reason);
            }
            throw new TestAbortedException(reason);
        }
    }

    /**
     * Where it is.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * Fills it to the last byte but some.
     *
     * @param left how many bytes to leave, about
     * @throws IOException if it cannot be written to
     */
    public void fill(int left) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() - left;
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            byte[] block = new byte[1024];
            for (long written = 0; written + block.length <= free; written += block.length) {
                out.write(block);
            }
        }
    }

    /**
     * Makes room again.
     *
     * @throws IOException if it cannot
     */
    public void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    /** Refuses to be written to from now on. */
    public void protect() {
        remount("ro");
    }

    private void remount(String mode) {
        String problem = run("mount", "-o", "remount," + mode, folder.toString());
        if (!problem.isEmpty()) {
            throw new AssertionError(problem);
        }
    }

    @Override
    public void close() {
        String problem = run("umount", "-l", folder.toString());
        if (!problem.isEmpty()) {
            throw new AssertionError(problem);
        }
    }

    // What the command complains of; nothing if it worked.
    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? "" : String.join(" ", command) + ": " + said.strip();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }
}
