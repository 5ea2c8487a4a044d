package dev.maspo.internal.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Class path resources in a temporary folder. */
final class TempResources implements AutoCloseable {

    private final Path folder;
    private final URLClassLoader loader;

    TempResources(Path folder) {
        this.folder = folder;
        try {
            this.loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TempResources put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TempResources put(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Resources view() {
        return new Resources(loader);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
