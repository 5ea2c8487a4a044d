package dev.maspo.internal.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of lines that are read by their places, so that not all of them need be in memory. Safe for concurrent use.
 * (Not a {@code FileChannel}: that is closed when a thread that uses it is interrupted.)
 */
final class LineFile implements Closeable {

    /** Where a line is, without its end. */
    record Place(long offset, int length) {}

    /** Sees the lines of a file. */
    @FunctionalInterface
    interface Visitor<E extends Exception> {
        void line(Place place, String text) throws E, IOException;
    }

    private final RandomAccessFile file;

    private LineFile(Path file, String mode) throws IOException {
        this.file = new RandomAccessFile(file.toFile(), mode);
    }

    static LineFile read(Path file) throws IOException {
        return new LineFile(file, "r");
    }

    static LineFile append(Path file) throws IOException {
        return new LineFile(file, "rw");
    }

    synchronized Place append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        long offset = file.length();
        file.seek(offset);
        file.write(bytes);
        return new Place(offset, bytes.length - 1);
    }

    synchronized String line(Place place) throws IOException {
        byte[] bytes = new byte[place.length()];
        file.seek(place.offset());
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Goes through a file. Line ends of any system are taken off. */
    static <E extends Exception> void scan(Path file, Visitor<E> visitor) throws E, IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long offset = 0;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                visit(visitor, offset, line);
                offset += line.size() + 1L;
                line.reset();
            }
            visit(visitor, offset, line);
        }
    }

    private static <E extends Exception> void visit(Visitor<E> visitor, long offset, ByteArrayOutputStream line)
            throws E, IOException {
        String text = line.toString(StandardCharsets.UTF_8);
        visitor.line(new Place(offset, line.size()), text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
