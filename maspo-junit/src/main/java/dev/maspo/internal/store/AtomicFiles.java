package dev.maspo.internal.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes files so that a reader sees the old content or the new, never a half. */
public final class AtomicFiles {

    private AtomicFiles() {}

    /**
     * Writes a text as UTF-8. Folders that are missing are made.
     *
     * @param file the file to write or replace
     * @param text its new content
     * @throws UncheckedIOException if the disk is full or the folder is read-only; the old content is then still there
     */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes lines as UTF-8, each as soon as it is made, so that they need not all be in memory.
     *
     * @param file the file to write or replace
     * @param lines its new lines, without ends
     * @throws UncheckedIOException as for a text
     */
    public static void write(Path file, Stream<String> lines) {
        write(file, out -> {
            for (Iterator<String> left = lines.iterator(); left.hasNext(); ) {
                out.write((left.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.resolveSibling("."));
            Path half = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                    content.to(out);
                }
                move(half, target);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
